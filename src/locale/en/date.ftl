# Days and periods in English.

month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
long-day = { $day } { month-name } { $year }
day-of-year = { $day } { month-name }
date-month = { month-name } { $year }
date-quarter = { $year }-Q{ $number }
date-half = { $year }-H{ $number }
date-year = { $year }

## Intervals

date-during = during { $year }
date-years = { $from }–{ $to }
date-halves = { $year }-H{ $first } to { $year }-H{ $last }
date-quarters = { $year }-Q{ $first } to { $year }-Q{ $last }
date-months = { $from }–{ $to } { $year }
date-days = { $from } to { $to } { $year }
date-range = { $from } to { $to }

## Beginnings and ends

since-day = from { long-day }
since-month = from { date-month }
since-quarter = from { date-quarter }
since-half = from { date-half }
since-year = from { $year }
date-starting = { $since }
date-permanently = permanently { $since }
date-by = by { long-day }

## In figures

table-range = { $from } to { $to }
table-since = from { $day }
table-by = by { $day }

## Series and terms

date-every =
    { $every ->
        [month] every month
        [quarter] every quarter
        [half-year] every half-year
       *[year] every year
    }
date-series = { date-every }, { $span }
series-grace =
    { $series }, + { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
date-within =
    within { $unit ->
        [day] { $number ->
            [one] { $number } day
           *[other] { $number } days
        }
        [week] { $number ->
            [one] { $number } week
           *[other] { $number } weeks
        }
        [month] { $number ->
            [one] { $number } month
           *[other] { $number } months
        }
       *[year] { $number ->
            [one] { $number } year
           *[other] { $number } years
        }
    } of { $of }
