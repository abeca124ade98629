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
column-date = Сана
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
status-waiting = кутилмоқда
status-planned = муддати келмаган
status-done = бажарилди
status-dropped = назоратдан ечилди
rating-missed = эришилмади
rating-unreported = ҳисобот берилмаган
rating-worsening = ёмонлашмоқда
rating-off-track = режадан ортда
rating-at-risk = хавф остида
rating-on-track = режа бўйича
rating-met = эришилди
rating-unknown = номаълум
rating-no-target = мақсадсиз
direction-increase = ошириш
direction-decrease = камайтириш
kind-level = ҳолат
kind-flow = давр мобайнида

## Days, dates and series

days = { $days } кун
days-up-to = { $days } кунгача
day-unknown = куни номаълум
due-relative =
    { $of } дан { $number } { $unit ->
        [day] кун
        [week] ҳафта
        [month] ой
       *[year] йил
    } ичида
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

## Errors that an analyst meets

at-row = { $row }-қатор: { $message }
names-more = { $names } ва яна { $count } та

## Requests

request-no-item = `{ $id }` рақамли чора-тадбир ёки кичик банд йўқ
request-content = `{ $id }` бошқа банднинг мазмуни, унга белги қўйиб бўлмайди
request-future-day = { $day } ҳали келмаган: бугун { $today }
request-not-a-series = `{ $id }` учун { $period } даври йўқ: у такрорланмайди
request-no-period = `{ $id }` учун { $period } даври йўқ
request-not-due-yet = `{ $id }` муддати биринчи марта { $period } даври охирида келади
request-bad-period = `{ $period }` — давр эмас
request-no-deadline = `{ $id }` учун узайтириладиган муддат йўқ
request-deadline-of-steps = `{ $id }` чора-тадбирининг ўз муддати йўқ: муддатлар кичик бандларда
request-extension-reason = `{ $id }` муддатини узайтириш учун сабаб керак
request-done-not-extended = `{ $id }` бажарилган: узайтирадиган нарса йўқ
request-dropped = `{ $id }` режадан чиқарилган
request-not-later = { $to } амалдаги муддатдан ({ $current }) кеч эмас
request-mark-steps = `{ $id }` чора-тадбирининг кичик бандлари бор; белгини уларга қўйинг
request-no-open-steps = `{ $id }` чора-тадбирининг кичик бандлари бор, улар орасида очиғи йўқ
request-already-marked = `{ $id }` аллақачон белгиланган ({ $key }): { $mark }
request-drop-reason = `{ $id }` ни режадан чиқариш учун сабаб керак
request-no-period-to-mark = `{ $id }` учун { $period } даврини бундай белгилаб бўлмайди: даврлар бўйича фақат `done` ва `confirmed` қўйилади
request-done-before-period = `{ $id }` { $date } куни бажарилган бўлиши мумкин эмас: { $period } даври ҳали бошланмаган эди
request-was-dropped = `{ $id }` { $date } куни режадан чиқарилган
request-done-before-started = `{ $id }` { $date } куни бажарилган бўлиши мумкин эмас: у { $started } куни бошланган
request-started-after-done = `{ $id }` { $date } куни бошланган бўлиши мумкин эмас: у { $done } куни бажарилган
request-done-not-dropped = `{ $id }` { $date } куни бажарилган: уни режадан чиқариб бўлмайди
request-observed-already = `{ $id }` учун { $date } ҳолатига { $value } қиймати бор
request-no-kpi = `{ $id }` кўрсаткичи йўқ
request-reopen-steps = `{ $id }` чора-тадбирининг кичик бандлари бор; уларни қайта очинг
request-no-period-to-reopen = `{ $id }` учун { $period } даврини қайта очиб бўлмайди: `{ $key }` белгиси бутун бандга тегишли
request-several-marks = `{ $id }` дан бир нечта белгини олиш мумкин: { $marks }
request-until = «шу кунгача» деб фақат `done` айта олади: { $date }
request-period-not-over = { $day } даври ҳали тугамаган: бугун { $today }
request-empty-text = `{ $key }` матни бўш
request-hidden-character = `{ $key }` матнида кўринмайдиган белги бор: { $code }
request-code-of-several = `{ $id }` коди бир нечта кичик бандда бор
request-no-item-itself = `{ $id }` чора-тадбирида фақат кўрсаткичлар ва мазмун бор: белгилайдиган нарса йўқ
request-is-kpi = `{ $id }` — бу кўрсаткич
request-is-event = `{ $id }` — бу воқеа: унинг фақат куни бор
request-happened-already = `{ $id }` воқеаси { $date } куни содир бўлган
request-bare-series = `{ $id }` такрорланади: даврларидан бирини кўрсатинг
request-log-of-period = `{ $id }` нинг барча даврлари учун битта журнали бор, { $period } учун алоҳидаси йўқ
request-empty-entry = бу `{ $id }` ҳақида ҳеч нима демайди
request-percent = { $percent } — 0 дан 100 гача бўлган фоиз эмас
request-not-percent = `{ $id }` нинг бирлиги { $unit }, фоиз эмас
request-no-unit = `{ $id }` нинг бирлиги фоиз эмас
request-confirm-not-done = `{ $id }` бажарилмаган: тасдиқлайдиган нарса йўқ
request-confirmed-before-done = `{ $id }` { $date } куни тасдиқланган бўлиши мумкин эмас: у { $done } куни бажарилган
request-done-after-confirmed = `{ $id }` { $date } куни бажарилган бўлиши мумкин эмас: у { $confirmed } куни тасдиқланган
request-no-observation = `{ $id }` да қийматлар йўқ: улар кўрсаткичларда бўлади
request-done-is-confirmed = `{ $id }` тасдиқланган: тасдиқ турганда `done` олинмайди
request-nothing-of-day = `{ $id }` да { $date } кунги `{ $key }` йўқ

## Rows of a file of changes

row-list = рўйхат ўзгартириш қатори эмас
row-unknown-column = номаълум устун `{ $key }`
row-column-twice = `{ $key }` устуни икки марта кўрсатилган
row-unknown-key = номаълум калит `{ $key }`
row-not-text = `{ $key }` матн ҳам, сон ҳам эмас
row-field-count = қатордаги майдонлар: { $count }, сарлавҳада: { $columns }
row-bad-cell = { $key } `{ $text }`: { $why }
row-no-id = бу қаторда `id` йўқ
row-idle-detail = `{ $key }` бу қаторда ҳеч нимага тегишли эмас
row-no-change = `{ $id }` учун ҳеч қандай ўзгариш кўрсатилмаган
encoding-other = бу файл { $name } кодировкасида
encoding-broken = бу файл { $name } сифатида бошланади, лекин охиригача ундай эмас
row-open-quote = қўштирноқ очилган ва ёпилмаган
row-after-quote = ёпувчи қўштирноқдан кейин матн бор
row-no-id-column = `id` устуни йўқ
row-no-head = { $number }-устуннинг сарлавҳаси йўқ, лекин унда `{ $text }` бор
row-key-twice = `{ $key }` калити икки марта кўрсатилган
row-id-twice = `{ $id }` учун `{ $key }` { $row }-қаторда кўрсатилган
row-id-lost = `{ $id }` рақами икки қаторда турибди, режада эса `{ $id }0` ҳам бор
row-id-number = `{ $id }` йўқ: жадвал рақамни сонга айлантирган бўлиши мумкин
row-id-date = `{ $id }` йўқ: жадвал рақамни санага айлантирган бўлиши мумкин
row-detail-of-two = `{ $key }` бу қатордаги икки ўзгаришнинг исталганига тегишли бўлиши мумкин
warning-cleared = бўш `{ $key }` ҳеч нимани олиб ташламайди, буни `roadmap reopen` қилади; қаторлар { $list }
warning-described = `{ $key }` устуни фақат тавсифлайди: ундаги ўзгаришлар кўчирилмайди; қаторлар { $list }

## Days, deadlines and numbers

day-single = битта кун керак, масалан { $day }
day-none = календарда бундай кун йўқ
day-write = кунни 2023-07-01 кўринишида ёзинг
days-write = кунлар ёки ҳафталар сонини ёзинг, масалан 30d ёки 2w
due-meant = бундай ёзинг: { $due }
due-write = 2024-03-31, 2024-03, 2024-Q1, 2024-H1, 2024 ёки 2024/2025 кўринишида ёзинг
due-none = календарда { $due } йўқ
due-backwards = тугаши бошланишидан олдин
number-bad = `{ $text }` — сон эмас: 29800000, 29.8M ёки 3.6 кўринишида ёзинг
number-long = `{ $text }` сонида рақамлар жуда кўп
number-ambiguous = `{ $text }` ни икки хил тушуниш мумкин: { $whole } ёки { $fraction } деб ёзинг
day-year = 1900–2200 йиллар тушунилади
number-suffix = `{ $text }`: { $digits }, { $digits }k ёки { $digits }M деб ёзинг; `{ $suffix }` бирлик бўлиши мумкин

## Queries

query-empty = бўш шарт ҳеч нимани сўрамайди
query-not-understood = `{ $text }` шарти тушунарсиз
query-no-value = `{ $key }:` дан кейин ҳеч нима йўқ
query-joins-nothing = `{ $word }` ҳеч нимани боғламайди: муқобиллар вергул билан ажратилади, бирга бажарилиши керак бўлган шартлар ёнма-ён ёзилади
query-is-executor = `{ $text }` — бу ижрочи
query-is-funding = `{ $text }` — бу молиялаштириш манбаси
query-is-section = `{ $text }` — бу бўлим
query-is-state = `{ $text }` — бу ҳолат
query-is-rating = `{ $text }` — бу кўрсаткич баҳоси
query-is-date = `{ $text }` — бу сана
query-is-file = `{ $text }` — бу файл номи
query-is-plan = `{ $text }` — бу режа
query-is-kpi = `{ $id }` — бу кўрсаткич
query-is-several = `{ $text }` бир неча нарсани англатиши мумкин
query-no-section = `{ $id }` бўлими йўқ
query-no-executor = `{ $id }` ижрочиси йўқ
query-no-funding = `{ $id }` молиялаштириш манбаси йўқ
query-no-state = `{ $word }` ҳолати йўқ
query-no-confirmation = бу режада ҳали ҳеч нима тасдиқланмаган, шунинг учун ҳеч нима тасдиқланмаган деб саналмайди
query-no-word = `{ $word }` рақам ҳам, бирор номдаги сўзнинг боши ҳам эмас
query-no-day = тақвимда `{ $day }` йўқ
query-far-year = `{ $day }` 1900–2200 йиллардан ташқарида
query-backwards = `{ $text }` бошланишидан олдин тугайди
query-bad-days = `{ $key }:{ $value }` — кунлар оралиғи эмас
query-bad-late = `late:{ $value }` — кунлар сони эмас
query-bad-range = `{ $range }` — оралиқ эмас
query-no-id = `{ $id }` чора-тадбири, кичик банди ёки кўрсаткичи йўқ
query-several-steps = `{ $id }` коди бир неча кичик бандда бор
query-not-period = `not:` айрим даврни чиқариб ташламайди: `{ $text }`
query-only-ids = бу ерда фақат рақамлар ёзилади, `{ $text }` эмас

## Arguments

argument-no-column = `{ $key }` устуни йўқ
argument-no-format = бу буйруқда `{ $format }` формати йўқ
argument-no-language = `{ $language }` тили йўқ
argument-plan-twice = `{ $path }` икки марта кўрсатилган
argument-no-value = `{ $id }` нинг қиймати йўқ
argument-no-change = ўзгартирадиган нарса йўқ
argument-one-plan = битта буйруқ битта режани ўзгартиради
argument-no-plan = `{ $name }` режаси йўқ
argument-plan-needed = `{ $id }` олдидан режа номи керак
argument-any-plan = `{ $id }` ҳар қандай режадан бўлиши мумкин
argument-bad-value = `{ $option } { $text }`: { $why }
argument-unknown-option = `{ $option }` параметри йўқ

## Hints

hint-did-you-mean = балки `{ $near }` дир?
hint-did-you-mean-one-of = балки { $names } дир?
hint-there-are = мавжуд: { $list }
hint-columns-near = балки `{ $near }` дир? Мавжуд: { $list }
hint-it-has = унда бор: { $list }
hint-write = `{ $text }` деб ёзинг
hint-leave-out = уни олиб ташланг
hint-known-terms = мумкин бўлган шартлар: рақам, 1..7, section:, executor:, lead:, funding:, status:, due:, done:, late:, text:, not:, сўз
hint-measures-or-text = чора-тадбирлар { $first } дан { $last } гача; номдаги сонни { $text } излайди
hint-terms = { $list }
hint-confirmation = режа тасдиқлашни биринчи `confirmed` дан бошлаб қўллайди
hint-is-event = `{ $id }` — бу воқеа: воқеаларни `roadmap show` кўрсатади
hint-day-span-examples = { $key }:2023-Q2, { $key }:2023-04..2023-06, { $key }:..2023-06-30 ёки { $key }:2023-07-01.. деб ёзинг
hint-no-section-named = режада бўлимлар йўқ
hint-no-executor-named = режада бирорта ҳам ижрочи кўрсатилмаган
hint-no-funding-named = режада бирорта ҳам молиялаштириш манбаси кўрсатилмаган
hint-late-examples = late:>14, late:>=14, late:<7 деб ёзинг (кунларда), буйруқ қаторида эса қўштирноқда: 'late:>14'
hint-steps-run = { $id } чора-тадбирида { $first } дан { $last } гача кичик бандлар бор
hint-no-steps = { $id } чора-тадбирида кичик бандлар йўқ
hint-measures-run = чора-тадбирлар { $first } дан { $last } гача; `roadmap list` га қаранг
hint-see-list = қандай рақамлар борлигини `roadmap list` кўрсатади
hint-content-of = бу `{ $id }` нинг мазмуни: белгини унга қўйинг
hint-day-it-happened = бу содир бўлган кунни `--on` билан кўрсатинг
hint-look-at-day = `--on` да кўрсатилган кунни текширинг
hint-leave-period-out = даврни кўрсатманг
hint-periods-to = унинг даврлари { $first } дан { $last } гача
hint-periods-on = унинг даврлари { $first } дан бошланади
hint-period-example = даврни 3.3@2023-Q2 кўринишида ёзинг
hint-write-due = файлда `due:` ни ёзинг
hint-add-reason = `--reason …` ни қўшинг
hint-extend-steps = кичик бандларнинг муддатини узайтиринг
hint-force-extends = `--force` барибир узайтиради
hint-force-sets = `--force` барибир қўяди
hint-force-or-reopen = `--force` белгини янгилайди, `roadmap reopen` уни олиб ташлайди
hint-force-or-day = `--force` уни янгилайди; `--on` бошқа кунни беради
hint-reopen = буни `roadmap reopen` бекор қилади
hint-open-steps = очиқ: { $list }; `--all-steps` ҳаммасини белгилайди
hint-no-kpis = режада кўрсаткичлар йўқ
hint-say-what = қайси бирини `--what` билан кўрсатинг
hint-json-lines = JSON ни қаторма-қатор ёзинг: ҳар қаторда битта объект, атрофида қавссиз
hint-json-object = ҳар бир қатор битта JSON объекти
hint-quote-field = ажратувчи белгиси бор майдонни қўштирноққа олинг
hint-goes-with = `{ $key }` { $list } билан бирга кўрсатилади
hint-row-keys = done, started, dropped, to ёки value ни кўрсатинг
hint-name-once = ҳар бир режани бир марта кўрсатинг, акс ҳолда унинг топшириқлари икки марта саналади
hint-one-plan = ҳар бир режанинг рақамларини алоҳида буйруқда кўрсатинг
hint-plan-first = рақам олдига режа номини қўйинг: { $names }
hint-pairs = жуфт-жуфт ёзинг: кўрсаткич ва унинг қиймати
hint-coarse-day = кунни ёки тугаган даврни ёзинг, масалан 2023-Q2
hint-take-out = уни олиб ташланг
hint-whole-id = рақамни тўлиқ ёзинг: { $list }
hint-record = `roadmap record { $id } VALUE` унинг қийматини ёзади
hint-event-day = `roadmap done { $id } --on DATE` кунни белгилайди
hint-reopen-event = `roadmap reopen { $id }` унинг кунини олиб ташлайди
hint-reopen-kpi = `roadmap reopen { $id }` унинг охирги қийматини олиб ташлайди
hint-periods-are = улардан бирини ёзинг: { $list }
hint-log-texts = матн, `--problem` ёки `--proposal` ни кўрсатинг
hint-value-in-unit = қийматни кўрсаткич бирлигида, `%` сиз ёзинг
hint-done-first = аввал `roadmap done { $id }`
hint-unconfirmed-steps = бажарилган ва тасдиқланмаган: { $list }
hint-observation-of-kpi = кўрсаткични кўрсатинг
hint-reopen-confirmed = аввал `roadmap reopen { $id } --what confirmed`
hint-save-as-utf-8 = уни UTF-8 да сақланг; UTF-16 ва windows-1251 ҳам ўқилади
hint-close-quote = уни ёпинг, матнга тегишли бўлса иккита қилинг
hint-double-quote = қўштирноқ ичидаги майдонда қўштирноқ икки марта ёзилади
hint-id-twice = жадвал 1.10 ни 1.1 га айлантиради: рақамлар устунига «матн» форматини беринг
hint-column-as-text = файлни очишдан олдин рақамлар устунига «матн» форматини беринг
hint-two-rows = икки ўзгаришни икки қаторга ёзинг

## What a command has changed

changed-none = Ўзгартирадиган нарса йўқ
changed-already = аллақачон { $fact }; ҳеч нима ўзгармади
changed-nothing = олиб ташланадиган `{ $key }` йўқ; ҳеч нима ўзгармади
changed-was = { $fact } (аввал { $old })
changed-taken-back = бекор қилинди: { $fact }
echo-done = бажарилди { $on }
echo-started = бошланди { $on }
echo-dropped = режадан чиқарилди { $on }
echo-confirmed = тасдиқланди { $on }
echo-due = муддат { $due }
echo-log = журнал { $on }
echo-happened = содир бўлди { $on }
echo-observed = { $on } ҳолатига { $value }
echo-value = { $value } { $unit }
echo-late = кечикиш: { $late }
echo-reason = сабаб: { $text }
echo-evidence = далил: { $text }
echo-act = ҳужжат: { $text }
echo-by = ким: { $text }
echo-note = изоҳ: { $text }
echo-source = манба: { $text }
echo-text = { $text }
echo-problem = муаммо: { $text }
echo-proposal = таклиф: { $text }
echo-percent = { $percent } %
