# Days and periods in Uzbek, in Cyrillic letters.

# What endings are added to: they drop the soft sign.
month-stem =
    { $month ->
        [1] январ
        [2] феврал
        [3] март
        [4] апрел
        [5] май
        [6] июн
        [7] июл
        [8] август
        [9] сентябр
        [10] октябр
        [11] ноябр
       *[12] декабр
    }
month-name =
    { $month ->
        [3] { month-stem }
        [5] { month-stem }
        [8] { month-stem }
       *[other] { month-stem }ь
    }
long-day = { $year } йил { $day } { month-name }
day-of-year = { $day } { month-name }
date-month = { $year } йил { month-name }
date-quarter = { $year } йил { $quarter } чорак
date-half = { $year } йил { $half } ярим йиллик
date-year = { $year } йил

## Intervals

date-during = { $year } йил давомида
date-years = { $from }–{ $to } йиллар
date-halves = { $year } йил { $from }–{ $to } ярим йилликлар
date-quarters = { $year } йил { $from }–{ $to } чораклар
date-months = { $year } йил { $from }–{ $to }
date-days = { $year } йил { $from } – { $to }
date-range = { $from } – { $to }

## Beginnings and ends

since-day = { $year } йил { $day } { month-stem }дан
since-month = { $year } йил { month-stem }дан
since-quarter = { date-quarter }дан
since-half = { date-half }дан
since-year = { $year } йилдан
date-starting = { $since } бошлаб
date-permanently = { $since } доимий асосда
date-by = { $year } йил { $day } { month-stem }гача

## In figures

table-range = { $from }–{ $to }
table-since = { $day } дан бошлаб
table-by = { $day } гача

## Series and terms

date-every =
    { $every ->
        [month] ҳар ойда
        [quarter] ҳар чоракда
        [half-year] ҳар ярим йилда
       *[year] ҳар йили
    }
date-series = { date-every }, { $span }
series-grace = { $series }, + { $days } кун
date-within =
    { $number } { $unit ->
        [day] кун
        [week] ҳафта
        [month] ой
       *[year] йил
    } ичида ({ $of })
