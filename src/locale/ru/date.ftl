# Days and periods in Russian.

month-name =
    { $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    }
month-genitive =
    { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    }
long-day = { $day } { month-genitive } { $year } года
day-of-year = { $day } { month-genitive }
date-month = { month-name } { $year } года
date-quarter = { $quarter } квартал { $year } года
date-half = { $half } полугодие { $year } года
date-year = { $year } год

## Intervals

date-during = в течение { $year } года
date-years = { $from }–{ $to } годы
date-halves = { $from }–{ $to } полугодия { $year } года
date-quarters = { $from }–{ $to } кварталы { $year } года
date-months = { $from }–{ $to } { $year } года
date-days = { $from } – { $to } { $year } года
date-range = { $from } – { $to }

## Beginnings and ends

since-day =
    { $day ->
        [2] со
       *[other] с
    } { long-day }
since-month = с { month-genitive } { $year } года
since-quarter =
    { $number ->
        [2] со
       *[other] с
    } { $quarter } квартала { $year } года
since-half =
    { $number ->
        [2] со
       *[other] с
    } { $half } полугодия { $year } года
since-year = с { $year } года
date-starting = { $since }
date-permanently = { $since } на постоянной основе
date-by = к { long-day }

## In figures

table-range = { $from }–{ $to }
table-since = с { $day }
table-by = к { $day }

## Series and terms

date-every =
    { $every ->
        [month] ежемесячно
        [quarter] ежеквартально
        [half-year] раз в полгода
       *[year] ежегодно
    }
date-series = { date-every }, { $span }
series-grace =
    { $series }, + { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
date-within =
    в течение { $unit ->
        [day] { $number ->
            [one] { $number } дня
           *[other] { $number } дней
        }
        [week] { $number ->
            [one] { $number } недели
           *[other] { $number } недель
        }
        [month] { $number ->
            [one] { $number } месяца
           *[other] { $number } месяцев
        }
       *[year] { $number ->
            [one] { $number } года
           *[other] { $number } лет
        }
    } ({ $of })
