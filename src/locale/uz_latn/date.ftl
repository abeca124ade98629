# Days and periods in Uzbek, in Latin letters.

month-name =
    { $month ->
        [1] yanvar
        [2] fevral
        [3] mart
        [4] aprel
        [5] may
        [6] iyun
        [7] iyul
        [8] avgust
        [9] sentabr
        [10] oktabr
        [11] noyabr
       *[12] dekabr
    }
long-day = { $year }-yil { $day }-{ month-name }
day-of-year = { $day }-{ month-name }
date-month = { $year }-yil { month-name }
date-quarter = { $year }-yil { $quarter } chorak
date-half = { $year }-yil { $half } yarim yillik
date-year = { $year }-yil

## Intervals

date-during = { $year }-yil davomida
date-years = { $from }–{ $to }-yillar
date-halves = { $year }-yil { $from }–{ $to } yarim yilliklar
date-quarters = { $year }-yil { $from }–{ $to } choraklar
date-months = { $year }-yil { $from }–{ $to }
date-days = { $year }-yil { $from } – { $to }
date-range = { $from } – { $to }

## Beginnings and ends

since-day = { long-day }dan
since-month = { date-month }dan
since-quarter = { date-quarter }dan
since-half = { date-half }dan
since-year = { date-year }dan
date-starting = { $since } boshlab
date-permanently = { $since } doimiy asosda
date-by = { long-day }gacha

## In figures

table-range = { $from }–{ $to }
table-since = { $day } dan boshlab
table-by = { $day } gacha

## Series and terms

date-every =
    { $every ->
        [month] har oyda
        [quarter] har chorakda
        [half-year] har yarim yilda
       *[year] har yili
    }
date-series = { date-every }, { $span }
series-grace = { $series }, + { $days } kun
date-within =
    { $number } { $unit ->
        [day] kun
        [week] hafta
        [month] oy
       *[year] yil
    } ichida ({ $of })
