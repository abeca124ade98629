# Uzbek in Cyrillic letters, in the words of the official road maps and control registers.

## Heads of columns

column-id = Т/р
column-measure = Чора-тадбир
column-section = Бўлим
column-title = Номи
column-due = Муддати
column-original = Дастлабки муддат
column-state = Ҳолати
column-status = Ҳолати
column-late = Кечикиши
column-left = Қолган вақт
column-executors = Масъул ижрочилар
column-funding = Молиялаштириш манбаси
column-progress = Бажарилиши
column-remark = Эслатма
column-unit = Ўлчов бирлиги
column-baseline = Бошланғич қиймат
column-target = Мақсад
column-by = Қачонгача
column-value = Амалда
column-on = Сана
column-gap = Қолган фарқ
column-of-target = Режага нисбатан
column-achieved = Эришилди
column-elapsed = Ўтган вақт
column-expected = Кутилган
column-pace = Суръат
column-needed = Керакли суръат
column-forecast = Прогноз
column-rating = Баҳо
column-direction = Йўналиш
column-name = Номи
column-items = Топшириқлар
column-done = Бажарилди
column-done-late = Кеч бажарилди
column-overdue = Муддати ўтган
column-in-progress = Бажарилмоқда
column-planned = Муддати келмаган
column-dropped = Назоратдан ечилди
column-fallen-due = Муддати келган
column-done-of-all = Жамига нисбатан бажарилди
column-done-of-due = Муддати келганига нисбатан бажарилди
column-extended = Муддати узайтирилган
column-file = Файл
column-line = Қатор
column-kpi = Кўрсаткич
column-period = Давр
column-key = Калит
column-text = Матн
column-source = Манба
column-outcome = Пировард натижа
column-note = Изоҳ

## Names of fields

field-title = Номи
field-section = Бўлим
field-executors = Масъул ижрочилар
field-funding = Молиялаштириш манбаси
field-outcome = Пировард натижа
field-due = Муддати
field-original = Дастлабки муддат
field-state = Ҳолати
field-started = Бошланди
field-done = Бажарилди
field-dropped = Назоратдан ечилди
field-reason = Сабаби
field-evidence = Тасдиқловчи ҳужжат
field-act = Ҳужжат
field-note = Изоҳ
field-steps = Кичик бандлар
field-kpis = Кўрсаткичлар
field-periods = Даврлар
field-extensions = Муддат узайтирилиши
field-file = Файл
field-source = Манба
field-progress = Бажарилиши
field-baseline = Бошланғич қиймат
field-target = Мақсад
field-direction = Йўналиш
field-observations = Амалдаги қийматлар
field-gap = Қолган фарқ
field-of-target = Режага нисбатан
field-achieved = Эришилди
field-elapsed = Ўтган вақт
field-expected = Кутилган
field-pace = Суръат
field-needed = Керакли суръат
field-forecast = Прогноз
field-rating = Баҳо
field-unit = Ўлчов бирлиги
field-by = Қачонгача
field-value = Амалда
field-kind = Тури
field-measure = Чора-тадбир
field-late = Кечикиш
field-left = Қолган вақт
field-remark = Изоҳ
field-extras = Қўшимча майдонлар

## States, ratings, kinds

status-overdue = муддати ўтган
status-in-progress = бажарилмоқда
status-planned = муддати келмаган
status-done = бажарилди
status-dropped = назоратдан ечилди
rating-missed = эришилмади
rating-worsening = ёмонлашмоқда
rating-off-track = режадан ортда
rating-at-risk = хавф остида
rating-on-track = режа бўйича
rating-met = эришилди
rating-unknown = номаълум
direction-increase = ошириш
direction-decrease = камайтириш
kind-level = ҳолат
kind-flow = давр мобайнида

## Days, dates and series

days = { $days } кун
long-day =
    { $year } йил { $day } { $month ->
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
saturday = шан.
sunday = якш.
series-until =
    { $every ->
        [month] ҳар ойда
        [quarter] ҳар чоракда
        [half-year] ҳар ярим йилда
       *[year] ҳар йили
    }, { $from } дан { $until } гача
series-from =
    { $every ->
        [month] ҳар ойда
        [quarter] ҳар чоракда
        [half-year] ҳар ярим йилда
       *[year] ҳар йили
    }, { $from } дан
series-grace = { $series }, + { $days } кун

## Sentences that lead an answer

overdue-lead = { $day } ҳолатига { $all } та топшириқдан { $count } тасининг муддати ўтган; энг узоғи { $longest } кун
overdue-none = { $day } ҳолатига { $all } та топшириқ орасида муддати ўтгани йўқ
upcoming-lead = { $day } — { $until } оралиғида муддати келадиган топшириқлар: { $count } та
upcoming-none = { $day } — { $until } оралиғида муддати келадиган топшириқ йўқ
list-lead = { $day } ҳолатига { $measures } та чора-тадбир, { $items } та топшириқ
nothing-found = ҳеч нарса топилмади
kpi-lead = { $day } ҳолатига { $count } та кўрсаткичдан { $met } тасига эришилган
summary-lead = { $day } ҳолатига { $items } та топшириқ
summary-by-section = Бўлимлар бўйича
summary-by-executor = Ижрочилар бўйича
summary-by-funding = Молиялаштириш манбалари бўйича
summary-by-plan = Режалар бўйича
summary-total = Жами
summary-shared = Топшириқ ҳар бир ижрочиси ёки манбаси учун саналади, шунинг учун қаторлар йиғиндиси жамидан кўп.
summary-no-section = бўлимсиз
summary-no-executor = ижрочиси йўқ
summary-no-funding = манбаси йўқ

## Remarks on an item

remark-not-begun = бошланмаган
remark-missing = топширилмаган: { $periods }
remark-original = дастлабки муддат { $due }, { $days } кун кечиккан
remark-content = мазмун
remark-was = дастлаб { $due }
dropped-because = { $on } куни назоратдан ечилди: { $reason }
done-of = { $whole } тадан { $part } таси бажарилди
and-also = { $list }, { $value }
on-day = { $day } ҳолатига
by-day = { $day } гача
late-days = { $days } кун кечиккан
left-days = { $days } кун қолди
due-today = муддат бугун
done-on = { $on } куни бажарилди
done-late = { $on } куни { $days } кун кечикиб бажарилди
dropped-on = { $on } куни назоратдан ечилди
started-on = { $on } куни бошланди
extended-to = { $on } куни узайтирилди, янги муддат { $to }
no-deadline = муддат кўрсатилмаган
inherited = чора-тадбирдан
of = { $whole } тадан { $part } таси

## Remarks on a KPI

derived = ҳисоблаб чиқарилган
gap-from-baseline = бошланғич қийматдан
marked-derived = { $value } *
marked-gap = { $value } †
met-on = { $on } куни эришилди
met-late = { $on } куни кечикиб эришилди
met-then-lost = { $met } куни эришилди, { $lost } ҳолатига бой берилди
by-inherited = чора-тадбирнинг охирги куни
no-observation = амалдаги маълумот йўқ
kpi-none = { $day } ҳолатига кўрсаткич йўқ
no-baseline = бошланғич қиймат йўқ
hold = бошланғич қиймат мақсадга тенг: фақат эришилди ёки эришилмади
per-day = кунига { $value } { $unit }
percentage-points = { $value } фоиз банди
note-derived = * ҳисоблаб чиқарилган, эълон қилинмаган
note-gap = † фарқ бошланғич қийматдан: амалдаги маълумот йўқ

## What the terminal says of itself

hidden-columns = { $width } белгига сиғмаган устунлар: { $columns }; кўриш учун --columns ёки --format csv
