# Uzbek in Cyrillic letters, in the words of the official road maps and control registers.

## Heads of columns

column-id = Т/р
column-code = Коди
column-kind = Тури
column-plan = Режа
column-section = Бўлим
column-section-title = Бўлим номи
column-measure = Чора-тадбир
column-measure-title = Чора-тадбир номи
column-step = Кичик банд
column-title = Номи
column-name = Номи
column-short = Қисқача
column-due = Режадаги муддат
column-due-on = Муддати
column-original = Дастлаб
column-deadline = Ҳужжатда
column-status = Ҳолати
column-days-late = Кечикиши
column-days-left = Қолди
column-unconfirmed = Тасдиқланмаган
column-remark = Изоҳ
column-done = Бажа{"\u00AD"}рилди
column-started = Бошланди
column-dropped = Режадан чиқарилди
column-confirmed = Тасдиқланди
column-log = Сўнгги ёзув
column-executors = Масъул ижрочилар
column-executor = Ижрочи
column-executor-ids = Ижрочилар коди
column-funding = Молиялаштириш манбаси
column-funding-ids = Манбалар коди
column-outcome = Пировард натижа
column-item-note = Топшириқ изоҳи
column-kpi-note = Кўрсаткич изоҳи
column-note = Изоҳ
column-kpis = Кўрсаткичлар
column-file = Файл
column-line = Қатор
column-kpi = Кўрсаткич
column-unit = Ўлчов бирлиги
column-direction = Йўналиш
column-direction-assumed = Йўналиш тахмин қилинган
column-baseline = Бошланғич қиймат
column-baseline-date = Бошланғич қиймат санаси
column-baseline-derived = Бошланғич қиймат ҳисобланган
column-target = Мақсад
column-by = Қачонгача
column-in = Давр учун
column-value = Амалда
column-date = Сана
column-sum = Жами
column-gap = Қолган фарқ
column-of-target = Режага нисбатан
column-achieved = Эришилди
column-elapsed = Ўтган вақт
column-expected = Кутилган
column-expected-at-value = Ўша куни кутилган
column-pace = Суръат
column-needed = Кунига керак
column-forecast = Прогноз
column-rating = Баҳо
column-result = Натижа
column-source = Манба
column-items = Топши{"\u00AD"}риқлар
column-overdue = Муддати ўтган
column-in-progress = Бажа{"\u00AD"}рил{"\u00AD"}моқда
column-waiting = Кутил{"\u00AD"}моқда
column-planned = Муддати келма{"\u00AD"}ган
column-done-late = Кеч бажарилди
column-done-day-unknown = Куни номаълум
column-fallen-due = Муддати келган
column-done-of-all = жамига нисба{"\u00AD"}тан
column-done-of-due = муддати келга{"\u00AD"}нига нисба{"\u00AD"}тан
column-confirmed-of-all = жамига нисба{"\u00AD"}тан тасдиқ{"\u00AD"}ланди
column-confirmed-of-due = муддати келга{"\u00AD"}нига нисба{"\u00AD"}тан тасдиқ{"\u00AD"}ланди
column-extended = Муддати узайтирилган
column-level = Даража
column-period = Давр
column-days = Кунлар
column-proof = Тасдиғи
column-to-mark = Белгилаш учун
column-event = Воқеа
column-contact = Алоқа

## Names of facts

field-state = Ҳолати
field-progress = Бажарилиши
field-items = Топшириқлар
field-due = Муддати
field-deadline = Ҳужжатда
field-original = Дастлаб
field-left = Қолди
field-extensions = Муддат узайтирилиши
field-started = Бошланди
field-done = Бажарилди
field-dropped = Режадан чиқарилди
field-confirmed = Тасдиқланди
field-log = Бажарилган ишлар
field-remark = Изоҳ
field-note = Изоҳ
field-extras = Қўшимча майдонлар
field-executors = Масъул ижрочилар
field-contact = Алоқа
field-funding = Молиялаштириш манбаси
field-section = Бўлим
field-measure = Чора-тадбир
field-step = Кичик банд
field-outcome = Пировард натижа
field-kind = Тури
field-rating = Баҳо
field-value = Амалда
field-expected = Кутилган
field-target = Мақсад
field-gap = Қолган фарқ
field-achieved = Эришилди
field-forecast = Прогноз
field-baseline = Бошланғич қиймат
field-direction = Йўналиш
field-source = Манба
field-url = Манзил
field-language = Тил
field-timezone = Вақт минтақаси
field-date = Сана

## States, ratings and other words

status-overdue = муддати ўтган
status-in-progress = бажарилмоқда
status-waiting = кутилмоқда
status-planned = муддати келмаган
status-done = бажарилди
status-dropped = режадан чиқарилди
rating-missed = эришилмади
rating-unreported = маълумот йўқ
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
kind-flow = оқим: қийматлар қўшилади
kind-measure = чора-тадбир
kind-step = кичик банд
kind-content = мазмун
kind-period = давр
by-section = бўлим
by-executor = ижрочи
by-lead = бош ижрочи
by-funding = манба
by-plan = режа
by-all = жами
yes = ҳа
no = йўқ

## Days, dates and series

weekday-name =
    { $weekday ->
        [1] душанба
        [2] сешанба
        [3] чоршанба
        [4] пайшанба
        [5] жума
        [6] шанба
       *[7] якшанба
    }
days = { $days } кун
days-up-to = { $days } кунгача
day-unknown = куни номаълум
due-relative =
    { $number } { $unit ->
        [day] кун
        [week] ҳафта
        [month] ой
       *[year] йил
    } ичида, бошланиши: { $of }
day-month =
    { $day } { $month ->
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
span = { $from } – { $to }
span-in-year = { $from } – { $to }
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
often =
    { $every ->
        [month] ҳар ойда
        [quarter] ҳар чоракда
        [half-year] ҳар ярим йилда
       *[year] ҳар йили
    }

## Sentences that lead an answer

overdue-lead = { $day } ҳолатига { $all } та топшириқдан { $count } тасининг муддати ўтган, энг узоғи – { $longest } кун
overdue-none = { $day } ҳолатига { $all } та топшириқ орасида муддати ўтгани йўқ
upcoming-lead =
    { $span } оралиғида { $count } та муддат келади, энг яқини { $next ->
        [0] бугун
       *[other] { $next } кундан кейин
    }
upcoming-none = { $span } оралиғида муддат келмайди
list-lead = { $day } ҳолатига { $measures } та чора-тадбир, { $items } та топшириқ: { $states }
nothing-found = { $day } ҳолатига ҳеч нарса топилмади
kpi-lead = { $day } ҳолатига { $count } та кўрсаткич: { $ratings }
kpi-none = { $day } ҳолатига кўрсаткич йўқ
summary-lead = { $day } ҳолатига { $items } та топшириқ: { $states }
summary-nothing = { $day } ҳолатига { $items } та топшириқ
summary-rates = Жамининг { $all }, муддати келганларнинг { $due } бажарилди
summary-rate = Жамининг { $all } бажарилди, муддати келгани йўқ
summary-confirmed-rates = Жамининг { $all }, муддати келганларнинг { $due } бажарилди ва тасдиқланди
summary-confirmed-rate = Жамининг { $all } бажарилди ва тасдиқланди
summary-dropped = яна { $count } таси режадан чиқарилди
count-done = { $count } таси бажарилди
count-overdue = { $count } тасининг муддати ўтган
count-in-progress = { $count } таси бажарилмоқда
count-waiting = { $count } таси кутилмоқда
count-planned = { $count } тасининг муддати келмаган
count-dropped = { $count } таси режадан чиқарилди
count-unconfirmed = { $count } таси тасдиқланмаган
count-rating = { $rating } – { $count }
lead-shown = { $lead }; { $count } таси кўрсатилди
group-count = { $count } та топшириқ
summary-total = Жами
summary-no-section = бўлимсиз
summary-no-executor = ижрочиси йўқ
summary-no-funding = манбаси йўқ
summary-sections-shown = { $all } та бўлимдан { $count } таси кўрсатилди
summary-executors-shown = { $all } та ижрочидан { $count } таси кўрсатилди
summary-funding-shown = { $all } та манбадан { $count } таси кўрсатилди
summary-plans-shown = { $all } та режадан { $count } таси кўрсатилди
summary-shared = топшириқ ҳар бир ижрочиси учун саналади
summary-shared-funding = топшириқ ҳар бир манбаси учун саналади

## What is said of a line

remark-not-begun = бошланмаган
remark-missing = топширилмаган: { $periods }
period-range = { $from } дан { $to } гача ({ $count })
periods-more = { $periods } ва яна { $count } та
periods-in = { $whole } тадан { $part } таси топширилди
remark-original = дастлаб { $due }, { $days } кун кечиккан
remark-was = дастлаб { $due }
remark-content = мазмун
remark-unconfirmed = тасдиқланмаган
remark-waits = кутилмоқда: { $due }
remark-waits-dropped = режадан чиқарилганини кутмоқда: { $due }
no-deadline = муддат кўрсатилмаган
deadline-unread = муддат фақат сўз билан берилган
content-line = { $first }: мазмун
content-lines = { $first }–{ $last }: мазмун ({ $count } қатор)
done-of = { $whole } тадан { $part } таси бажарилди
late-days = { $days } кун кечиккан
late-up-to = { $days } кунгача кечиккан
left-days = { $days } кун қолди
due-today = муддат бугун
state-since = { $day } дан бери
state-late = { $days } кечиккан
state-done-late = { $days } кечикиб { $state }
extended-to = { $to } гача, { $on } куни узайтирилган
extension-replaced = энди амалда эмас
confirmed-on = тасдиқланди: { $mark }
said-by = маълумот берган: { $name }
contact-of = { $name }: { $contact }
log-entry = { $date }: { $said }
log-percent = { $percent } %
log-problem = муаммо: { $text }
log-proposal = таклиф: { $text }
event-to-come = ҳали бўлмаган
caption-runs-from = Шундан бошланадиган муддатлар

## What is said of a KPI

derived = ҳисоблаб чиқарилган, эълон қилинмаган
baseline-derived = бошланғич қиймат ҳисоблаб чиқарилган
direction-assumed = ошириш деб тахмин қилинган
gap-from-baseline = фарқ бошланғич қийматдан
no-observation = маълумот йўқ
no-baseline = бошланғич қиймат йўқ
hold = бошланғич қиймат мақсадга тенг: фақат эришилди ёки эришилмади
met-on = { $on } куни эришилди
met-late = { $on } куни кечикиб эришилди
met-then-lost = { $met } куни эришилди, { $lost } куни бой берилди
by-inherited = у тегишли бўлган қисмнинг охирги куни
pace-is = суръат { $pace } (1 – режа чизиғида)
value-on = { $value }, { $date }
with-unit = { $value } { $unit }
with-percent = { $value } %
per-day = кунига { $value } { $unit }
percentage-points = { $value } фоиз банди
expected-then = ўша куни { $then }, бугун { $now }
expected-now = бугун { $now }
needed-a-day = { $days } кун давомида кунига { $value } керак
achieved-of-way = йўлнинг { $way }, вақтнинг { $time } ўтди
achieved-way = йўлнинг { $way }
elapsed-time = вақтнинг { $time } ўтди
forecast-at-pace = шу суръатда { $value }
by-day = { $day } гача
target-by = { $day } гача { $value }
target-in = { $period } учун { $value }
share-of-target = мақсаднинг { $share }
observation-idle = бошланғич қийматдан олдин, ҳисобга олинмайди
caption-targets = Мақсадлар

## Parts of sentences

and-also = { $list }, { $value }
and-then = { $before }; { $after }
with-detail = { $what }: { $detail }
id-title = { $id }  { $title }

## What the terminal says of itself

days-short = { $days } кун
days-up-to-short = { $days } кунгача
late-days-short = { $days } кун кечиккан
late-up-to-short = { $days } кунгача кечиккан
left-days-short = { $days } кун қолди
remark-original-short = дастлаб { $due }, { $days } кун кечиккан
fact-due-on = муддати { $value }
day-short-month =
    { $day } { $month ->
        [1] янв
        [2] фев
        [3] мар
        [4] апр
        [5] май
        [6] июн
        [7] июл
        [8] авг
        [9] сен
        [10] окт
        [11] ноя
       *[12] дек
    }
chart-observed = амалда
chart-path = мақсадга тўғри чизиқ
chart-target = мақсад
transliterated = матнлар кирилл ёзувидан автоматик ўгирилди: режада лотинча матн йўқ
left-out = { $width } белгига сиғмади: { $columns }

## What changed and when it was recorded

column-change = Нима ўзгарди
column-key = Калит
column-on = Куни
column-from = Олдин
column-to = Кейин
column-was = Олдинги рақами
column-recognised = Нимадан танилди
column-reason = Сабаби
column-act = Ҳужжат
column-commit = Коммит
column-recorded = Ёзилган
column-author = Муаллиф
column-subject = Хабар
column-days-apart = Фарқи
change-of-period = { $change } { $period }
column-until = Кунга
column-trend-planned = Режа бўйича
column-planned-original = Дастлабки режа
column-done-recorded = Ёзилган бўйича бажарилди
column-scope = Ўшанда топшириқлар
kind-plan = режа
kind-section = бўлим
kind-executor = ижрочи
kind-funding = манба
kind-event = ҳодиса
kind-kpi = кўрсаткич
recognised-id = кодидан
recognised-text = матнидан
recognised-order = тартибидан
recognised-similar = ўхшаш матндан
change-done = бажарилди
changes-done = Бажарилди
change-done-late = кечикиб бажарилди
changes-done-late = Кечикиб бажарилди
change-overdue = муддати ўтди
changes-overdue = Янгидан муддати ўтган
change-extended = муддати узайтирилди
changes-extended = Муддати узайтирилди
change-started = бошланди
changes-started = Бошланди
change-dropped = режадан чиқарилди
changes-dropped = Режадан чиқарилди
change-confirmed = тасдиқланди
changes-confirmed = Тасдиқланди
change-observed = қиймат
changes-observed = Кўрсаткичлар қиймати
change-logged = ижро ёзуви
changes-logged = Ижро ҳақида ёзувлар
change-happened = ҳодиса
changes-happened = Ҳодисалар
change-added = қўшилди
changes-added = Қўшилди
change-removed = файлдан олиб ташланди
changes-removed = Файлдан олиб ташланди
change-renumbered = рақами ўзгарди
changes-renumbered = Рақами ўзгарди
change-moved = кўчирилди
changes-moved = Бошқа қисмга кўчирилди
change-deadline = муддати қўлда ўзгартирилди
changes-deadline = Муддати қўлда ўзгартирилди
change-executors = ижрочилари ўзгарди
changes-executors = Ижрочилари ўзгарди
change-funding = манбаси ўзгарди
changes-funding = Молиялаштириш манбаси ўзгарди
change-target = мақсади ўзгарди
changes-target = Мақсад ва бошланғич қийматлар ўзгарди
change-reworded = матни ўзгарди
changes-reworded = Матни ўзгарди
change-translated = таржимаси ўзгарди
changes-translated = Таржимаси ўзгарди
change-taken-back = қайтариб олинди
changes-taken-back = Қайтариб олинди
change-rewritten = қайта ёзилди
changes-rewritten = Қайта ёзилди
change-other = бошқа
changes-other = Бошқа ўзгаришлар
count-change = { $change } – { $count }
change-head = { $head }: { $count }
change-from-to = { $old } → { $new }
change-was = аввал { $old }
change-for = { $items } учун
change-was-id = аввал { $was }
change-by-text = аввал { $was }, матнидан танилди
change-by-order = аввал { $was }, бир хил матнлар орасидаги ўрнидан танилди
change-by-similar = аввал { $was }, ўхшаш матндан танилди
changes-lead = { $span } оралиғида { $count } та ўзгариш: { $kinds }
changes-none = { $span } оралиғида ўзгариш йўқ
changes-texts-lead = { $old } ва { $new } орасида { $count } та ўзгариш: { $kinds }
changes-texts-none = { $old } ва { $new } орасида ўзгариш йўқ
history-lead = { $span } оралиғида { $count } та ўзгариш ёзилган
history-none = Ҳеч нарса ёзилмаган
history-uncommitted = қайд этилмаган
history-later = { $days } кундан кейин ёзилган
history-ahead = { $days } кун олдин ёзилган
history-after-due = муддатидан кейин ёзилган, санаси муддатидан олдин
trend-lead = { $day } ҳолатига { $all } та топшириқдан { $done } таси бажарилди; режа бўйича шу кунгача { $planned }
trend-recorded-lead = ўша кунги ёзув бўйича { $recorded }
trend-none = Муддат ҳам, бажарилган ҳам йўқ
trend-title = Режа ва ижро
trend-planned = режа бўйича
trend-original = дастлабки режа
trend-done = бажарилди
trend-recorded = ёзилган бўйича
trend-scope = режадаги топшириқлар
picture-written = { $path }: ёзилди

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
row-object = бир неча қаторли объект ўзгартириш қатори эмас
row-unknown-column = номаълум устун `{ $key }`
row-column-twice = `{ $key }` устуни икки марта кўрсатилган
row-unknown-key = номаълум калит `{ $key }`
row-not-text = `{ $key }` матн ҳам, сон ҳам эмас
row-field-count = қатордаги майдонлар: { $count }, сарлавҳада: { $columns }
row-bad-cell = { $key } `{ $text }`: { $why }
row-no-id = бу қаторда `id` йўқ
row-idle-detail = `{ $key }` бу қаторда ҳеч нимага тегишли эмас
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
due-without-year = йили билан ёзинг: { $due }
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
argument-only-dashes = `{ $option }` матн ўрнига `--` олди
argument-no-command = `{ $name }` буйруғи йўқ
argument-no-language = `{ $language }` тили йўқ
argument-plan-twice = `{ $path }` икки марта кўрсатилган
argument-no-value = `{ $id }` нинг қиймати йўқ
argument-no-change = ўзгартирадиган нарса йўқ
argument-one-plan = битта буйруқ битта режани ўзгартиради
argument-no-plan = `{ $name }` режаси йўқ
argument-plan-needed = `{ $id }` олдидан режа номи керак
argument-any-plan = `{ $id }` ҳар қандай режадан бўлиши мумкин
argument-bad-value = `{ $option } { $text }`: { $why }
columns-form = `{ $text }` бундай ёзилади: `due=4`
columns-name = `{ $name }` булардан бири эмас: { $list }
columns-place = `{ $text }` устун рақами ҳам, ҳарфи ҳам эмас
columns-twice = `{ $name }` икки марта берилган
columns-needed = камида `measure` ва `due` ёки `start` ва `duration` устунлари керак
columns-missing = { $table }-жадвалда { $count } та устун бор, `{ $name }` улар орасида йўқ
tables-missing =
    ҳужжатда { $number }-жадвал йўқ: унда { $count ->
        [one] битта жадвал бор
       *[other] { $count } та жадвал бор
    }
argument-import-file = `import` учун `-f` керак эмас
argument-unknown-option = `{ $option }` параметри йўқ
clock-wrong = бу компьютер соати { $year } йилни кўрсатяпти
hint-clock = уни тўғриланг ёки кунни `--as-of` билан айтинг
file-too-large = `{ $path }` ҳажми { $size } МиБдан катта
hint-divide-file = уни бир неча файлга бўлинг
answer-unwritten = жавобни ёзиб бўлмади: { $reason }
answer-unwritten-plan = режа ўзгартирилди, лекин жавобни ёзиб бўлмади: { $reason }
answer-unwritten-file = файл ёзилди, лекин жавобни ёзиб бўлмади: { $reason }
file-is-there = `{ $path }` бор, ҳеч нима устидан ёзилмайди

## Hints

hint-import-file = `-o PLAN` янги режа ёзади, `--into PLAN` борини ўзгартиради
hint-did-you-mean = балки `{ $near }` дир?
hint-did-you-mean-one-of = балки { $names } дир?
hint-there-are = мавжуд: { $list }
hint-columns-near = балки `{ $near }` дир? Мавжуд: { $list }
hint-it-has = унда бор: { $list }
hint-text-with-dash = матнни ундан кейиноқ ёзинг: { $option } "-3 уй"
hint-name-format = уни `--format` билан кўрсатинг: { $list }
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
hint-day-in-file = бу содир бўлган кунни ёзинг
hint-look-at-day = `--on` да кўрсатилган кунни текширинг
hint-leave-period-out = даврни кўрсатманг
hint-periods-to = унинг даврлари { $first } дан { $last } гача
hint-periods-on = унинг даврлари { $first } дан бошланади
hint-period-example = даврни 3.3@2023-Q2 кўринишида ёзинг
hint-write-due = файлда `due:` ни ёзинг
hint-add-reason = `--reason …` ни қўшинг
hint-fill-reason = `reason` ни тўлдиринг
hint-extend-steps = кичик бандларнинг муддатини узайтиринг
hint-force-extends = `--force` барибир узайтиради
hint-force-sets = `--force` барибир қўяди
hint-force-or-reopen = `--force` белгини янгилайди, `roadmap reopen` уни олиб ташлайди
hint-force-or-day = `--force` уни янгилайди; `--on` бошқа кунни беради
hint-force-or-date = `--force` уни янгилайди; `date` бошқа кунни беради
hint-reopen = буни `roadmap reopen` бекор қилади
hint-open-steps = очиқ: { $list }; `--all-steps` ҳаммасини белгилайди
hint-open-steps-alone = очиқ: { $list }
hint-no-kpis = режада кўрсаткичлар йўқ
hint-say-what = қайси бирини `--what` билан кўрсатинг
hint-json-lines = JSON ни қаторма-қатор ёзинг: ҳар қаторда битта объект, атрофида қавссиз
hint-json-object = ҳар бир қатор битта JSON объекти
hint-quote-field = ажратувчи белгиси бор майдонни қўштирноққа олинг
hint-goes-with = `{ $key }` { $list } билан бирга кўрсатилади
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
hint-explain = кичик банд, чора-тадбир ёки кўрсаткични кўрсатинг
hint-another-file = бошқа файлни кўрсатинг
hint-make-folder = аввал `{ $path }` папкасини яратинг
watch-file = `{ $path }` кузатилмоқда; Ctrl-C тугатади.
watch-files = { $count } та файл кузатилмоқда; Ctrl-C тугатади.

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
init-written = { $path }: бошлаш учун режа, { $measures } та чора-тадбир, { $steps } та кичик банд, { $kpis } та кўрсаткич
init-list = унда нима бор
init-done = бажарилганини белгилаш
init-check = таҳрирдан кейин хатоларни топиш

## Documents imported

import-written = { $path }: { $measures } та чора-тадбир, { $lines } та қатор
import-overdue = бугун нима кечиккан
import-check = нима очиқ қолган ва нима хатога ўхшайди
import-plain = ҳаммаси аниқ ўқилди
import-marked = режада белгиланди: { $read } таси `# import:`, очиқ қолгани: { $open } таси `# TODO import:`
import-still-open = очиқ қолган:
import-left-over = ҳужжатда бор, режада йўқ:
import-more = ва яна { $count } та
revision-lead = { $path } — { $document } ҳужжати бўйича: { $act }, { $day }
revision-unchanged = Ўзгаришсиз қаторлар: { $count }
revision-moved = Муддати ўзгарган: { $count }
revision-reworded = Янги таҳрирда: { $count }
revision-reassigned = Ижрочиси ёки маблағи ўзгарган: { $count }
revision-new = Янги: { $count }
revision-vanished = Ҳужжатда йўқ, режадан чиқарилади: { $count }
revision-renumbered = Ҳужжатда бошқа рақамда, режадаги рақами қолади: { $count }
revision-undecided = Сиз ҳал қиласиз, ўзгартирилмади: { $count }
revision-not-read = Ҳужжатда ўқилмади: { $count }
revision-from-to = { $from } → { $to }
revision-title = энди “{ $now }”
revision-outcome = натижа энди “{ $now }”
revision-executors = ижрочилар: { $now } (аввал: { $was })
revision-funding = маблағ: { $now } (аввал: { $was })
revision-due = муддати { $due }
revision-steps = { $count } та кичик банд
revision-number = ҳужжатда { $number }-рақам
revision-items = { $count } та банд
revision-unread = муддат тушунилмади: “{ $words }”
revision-dated = ҳужжатда муддат бор, режада йўқ: { $due }
revision-undated = ҳужжатда энди муддат йўқ
revision-series = такрорий муддатни бошқаси билан узайтириб бўлмайди; ҳужжатда: { $due }
revision-event = муддат режада йўқ ҳодисадан бошланади: “{ $words }”
revision-edited-title = режада таҳрир қилинган; ҳужжатда “{ $now }”
revision-edited-outcome = натижа режада таҳрир қилинган; ҳужжатда “{ $now }”
revision-changed-executors = ижрочилар режада ўзгартирилган; ҳужжатда: { $now }
revision-changed-funding = маблағ режада ўзгартирилган; ҳужжатда: { $now }
revision-other-language-title = режада фақат бошқа тилларда бор; ҳужжатда “{ $now }”
revision-other-language-outcome = натижа режада фақат бошқа тилларда бор; ҳужжатда “{ $now }”
revision-emptied-title = ҳужжатда энди номи йўқ
revision-emptied-outcome = ҳужжатда энди натижа йўқ
revision-nobody-executors = ҳужжатда энди ижрочилар кўрсатилмаган; режада: { $was }
revision-nobody-funding = ҳужжатда энди маблағ кўрсатилмаган; режада: { $was }
revision-rephrased = айни муддат бошқа сўзлар билан: “{ $words }”; `deadline` да аввалгиси қолади
revision-divided = ҳужжатда кичик бандларга бўлинган, ўзининг белгилари бор
revision-undivided = ҳужжатда энди кичик бандлари йўқ; режадагилари қолади
revision-content = ҳужжатда йўқ; мазмун қаторини чиқариб бўлмайди, қўлда олиб ташланг
revision-delivered = ҳужжатда йўқ, лекин бажарилган; қолади
revision-done = ҳужжатда бажарилган деб кўрсатилган; белгилаш: `roadmap done`
revision-noted = ҳужжатдаги изоҳ: “{ $words }”
revision-section = ҳужжатда “{ $title }” бўлимида
revision-taken-out = иккала ҳужжатда бор, режадан олиб ташланган; қайта қўшилмайди
revision-no-base = `--base` бўлмаса, режадаги таҳрирни эски ҳужжатдан ажратиб бўлмайди; фарқ бор жойда янги ҳужжат олинди
revision-foreign = ҳужжат `{ $language }` тилида ўқилди, режада эса бу тилда номлар йўқ: қаторлар фақат рақами бўйича солиштирилди; тил бошқа бўлса, уни `--lang` билан айтинг
revision-reason-moved = Янги таҳрирдаги ҳужжат билан ўзгартирилди
revision-reason-vanished = Янги таҳрирдаги ҳужжатда йўқ

## Names of fields

field-as-written = Ёзилгани
field-read-as = Ўқилгани
field-extended = Узайтирилган
field-in-force = Амалда
field-marks = Белгилар
field-rule = Қоида
field-course = Чизиқ
field-first = Биринчи кун
field-last = Охирги кун
field-begin-by = Бошланиши
field-late-from = Кечикиш
field-missing = Етишмайди
field-of-target = Мақсаддан
field-elapsed = Ўтган вақт
field-pace = Суръат
field-needed = Керак
field-periods = Даврлар

## What an answer explains

explain-nothing = режа ва бўлимнинг ўз ҳолати йўқ
explain-happened = { $on } содир бўлган
explain-not-happened = ҳали содир бўлмаган
explain-content = мазмун: муддати йўқ, ҳисобга олинмайди
explain-content-of = { $id } мазмуни: муддати йўқ, ҳисобга олинмайди
explain-no-items = унда бажариладиган нарса йўқ: фақат кўрсаткичлар ва мазмун
explain-items = { $state }: { $ids }
explain-inherited = { $words } ({ $id }-чора-тадбирники)
explain-day = кун: { weekday-name }, { $day }; кечикиш { $from }дан
explain-month = ой: { $first }дан { $last }гача; кечикиш { $from }дан
explain-quarter = чорак: { $first }дан { $last }гача; кечикиш { $from }дан
explain-half = ярим йил: { $first }дан { $last }гача; кечикиш { $from }дан
explain-year = йил: { $first }дан { $last }гача; кечикиш { $from }дан
explain-interval = оралиқ: { $first }дан { $last }гача; кечикиш { $from }дан
explain-open = муддатсиз: { $first }дан; { $last }гача бошланиши керак, акс ҳолда кечикиш { $from }дан
explain-series = { $due }; ҳар бир даврнинг ўз муддати бор, { $period } учун – { $day }
explain-waits = { $due }; { $of } ҳали содир бўлмаган, муддат куни йўқ
explain-waits-dropped = { $due }; { $of } режадан чиқарилган, муддат куни бўлмайди
explain-runs-from-event = { $due }; { $of } { $begin } содир бўлган, демак муддат { $day }; кечикиш { $from }дан
explain-runs-from-item = { $due }; { $of } бажарилган, демак муддат { $day }; кечикиш { $from }дан
explain-granted = { $on } – { $to } гача
explain-of-period = { $period } { $text }
explain-because = { $text }: { $reason }
explain-in-force = { $due }: { $day }; кечикиш { $from }дан
explain-not-done = бажарилмаган
explain-not-confirmed = тасдиқланмаган
explain-not-dropped = режадан чиқарилмаган
rule-dropped = режадан чиқарилган: бу қоида ҳаммасидан олдин
rule-all-in = барча даврлар топширилган
rule-done = бажарилган, муддати йўқ
rule-done-day-unknown = бажарилган, лекин муддатидами, номаълум
rule-done-late-at-most = амалдаги муддатдан кейин тугайдиган даврда бажарилган
rule-done-late = амалдаги муддатдан кейин бажарилган
rule-done-in-time = амалдаги муддатда бажарилган
rule-missing = { $day } ҳолатига муддати ўтган давр топширилмаган
rule-not-begun = { $day } ҳолатига бошланмаган ва бажарилмаган, бошланиш куни эса ўтган
rule-overdue = { $day } ҳолатига, амалдаги муддатдан кейин, бажарилмаган
rule-begun = бошланган муддатсиз иш энди кечикмайди
rule-some-in = айрим даврлар топширилган, муддати ўтгани йўқ
rule-started-no-deadline = бошланган, муддати йўқ
rule-started = бошланган, амалдаги муддат ўтмаган
rule-waiting = бошланмаган, муддат бошланадиган воқеа ҳали содир бўлмаган
rule-no-deadline = бошланмаган, муддати йўқ
rule-planned = бошланмаган, амалдаги муддат ўтмаган
rule-worst = топшириқларининг энг ёмони: муддати ўтган, бажарилмоқда, кутилмоқда, режалаштирилган
rule-some-done = топшириқларининг айримлари бажарилган
rule-all-done = барча топшириқлари бажарилган ёки режадан чиқарилган
rule-all-dropped = барча топшириқлари режадан чиқарилган
explain-late = { $days } кечиккан ({ $span })
explain-late-at-most = кўпи билан { $days } кечиккан ({ $span })
explain-late-original = дастлабки муддат бўйича { $days } ({ $span })
explain-both = { $now }; { $first }
explain-left = { $days } қолди, { $day }гача
explain-course = { $first } ҳолатига { $base } – { $by } ҳолатига { $target }: { $days }да { $rise }
explain-course-through = { $first } ҳолатига { $base } – { $by } ҳолатига { $target }, оралиқда { $stops }
explain-in-period = фақат { $period } даврида { $target }
explain-target-only = { $by }гача { $target }; бошланғич қиймат йўқ
explain-target-no-day = { $target }, муддатсиз
explain-no-value = ҳисобга олинадиган қиймат йўқ
explain-value = { $on } ҳолатига { $value }
explain-value-day = { $on } ҳолатига { $value }, { $nth }-кун
explain-value-sum = { $on } ҳолатига жами { $value }
explain-minus = { $from } − { $less }
explain-minus-baseline = { $from } − { $less } (бошланғич қиймат)
explain-difference = ({ $from } − { $less })
explain-over = { $part } / { $whole }
explain-days-of = { $gone } / { $days }
explain-part-of-way = { $base } + { $rise } × { $share }
explain-on-path = мақсадлар орқали ўтган чизиқларда
explain-on-value-day = { $line }, қиймат кунида
explain-on-day = { $line }, { $day }
explain-days-left = { $rest } / қолган { $days }
explain-a-day = кунига { $value }
explain-way-at-pace = { $base } + { $rise } × { $pace }
explain-drift = { $base } + { $gain } / ({ $share })
explain-plus = +{ $value }
explain-direction-assumed = қайси томон яхши экани кўринмайди: ўсиш деб олинди
why-no-target = мақсад йўқ
why-unreported = ҳисобга олинадиган қиймат йўқ, { $by } эса ўтган
why-missed = { $by }гача ва ундан кейин ҳеч бир қиймат мақсадга етмаган
why-met = { $on } етилган
why-met-late = { $on }, муддатидан кейин етилган
why-lost = { $on } яна йўқотилган
why-reached = қиймат мақсадга етган
why-no-value = ҳисобга олинадиган қиймат йўқ, мақсад муддати ўтмаган
why-period-not-over = мақсад даврларининг ҳеч бири тугамаган
why-no-pace = суръатни солиштирадиган нарса йўқ
why-away-from-target = бошланғич қиймат мақсадга тенг, қиймат эса ундан ёмон
why-on-the-line = мақсадлар орасидаги чизиқда ёки ундан яхши
why-below-the-line = мақсадлар орасидаги чизиқдан ёмон
why-pace-below = суръат { $pace }, { $bound } дан паст
why-pace-from = суръат { $pace }, { $bound } дан паст эмас
lacks-first-period = биринчи давр
lacks-last-period = охирги давр
lacks-start = қачон бошланиши
lacks-event-day = воқеа куни
read-year-given = { $text } йил алоҳида берилган
read-short-year = йил икки рақамли
read-words-around = уни ўзгартирмайдиган сўзлар: { $text }
read-broken-word = икки бўлакка ажралган сўз: { $text }
read-inclusive = охирги кунигача
explain-not-read = `{ $text }` тушунарсиз: { $why }
unread-words = { $why }: { $words }
unread-other-language = { $name } тилига ўхшайди, бу тил ўқилмайди
unread-empty = ўқийдиган нарса йўқ
unread-too-long = муддат учун жуда узун
unread-missing-year = йил кўрсатилмаган; уни `--year` беради
unread-two-deadlines = унда икки муддат бор
unread-impossible-day = календарда бундай кун йўқ
unread-impossible-period = бундай чорак ёки ярим йил йўқ
unread-backwards = тугаши бошланишидан олдин
unread-unlikely-year = йил 1900–2200 оралиғида эмас
unread-day-month-order = қайси сон кун, қайсиси ой экани номаълум
unread-short-year = икки рақам қайси йил экани номаълум
unread-fiscal-year = молия ёки ўқув йили календарь йили эмас
unread-number = бу фақат сон
unread-duration = бу давомийлик, нимадан ҳисобланиши номаълум
unread-working-days = иш кунларини дам олиш кунлари календарисиз санаб бўлмайди
unread-event = воқеага боғлиқ, лекин ундан кейинги муддат йўқ
unread-season = фаслнинг аниқ чегараси йўқ
unread-vague = кун, ой, чорак, ярим йил ёки йил айтилмаган
unread-frequency = фақат ҳар ой, чорак, ярим йил ёки йил кузатилади
unread-earliest = энг эрта бошланиши айтилган ёки айтилган кун кирмайди
unread-negation = бирор сўз санани бекор қилади ёки истисно қилади
unread-unknown = унда нотаниш сўзлар бор
unread-unclear = сўзлар таниш, лекин тартиби бундай эмас
unread-ambiguous = уни турлича ўқиш мумкин
explain-day-in-force = { $day }; кечикиш { $from }дан

## Timelines, pictures and exports

month-short =
    { $month ->
        [1] янв
        [2] фев
        [3] мар
        [4] апр
        [5] май
        [6] июн
        [7] июл
        [8] авг
        [9] сен
        [10] окт
        [11] ноя
       *[12] дек
    }
timeline-before = { $day }дан олдинги муддатлар – { $count } та
timeline-after = { $day }дан кейинги муддатлар – { $count } та
timeline-done = бажарилди
timeline-due = муддат
timeline-missed = муддати ўтган
timeline-late = кечиккан кунлар
timeline-done-late = кечикиб бажарилди
timeline-moved = узайтиришдан олдинги муддат
timeline-started = бошланди
timeline-span = ажратилган вақт
timeline-goes-on = давом этади
timeline-waits = бошқасини кутмоқда
timeline-dropped = режадан чиқарилди
timeline-unconfirmed = тасдиқланмаган
timeline-cut = чизмадан ташқарида ҳам бор
timeline-today = бугун
timeline-backwards = охири { $to } бошланиши { $from }дан олдин
report-format = ҳисобот форматини файлининг кенгайтмаси белгилайди
hint-report-format = `-o report.docx`; `--format` хатлар учун (`--by executor`)
report-ending = `{ $path }` файл кенгайтмаси ҳисобот форматини билдирмайди
report-part = ҳисоботда `{ $name }` қисми йўқ
report-too-long = ҳисоботда кўпи билан { $most } та банд ва кўрсаткич санаб ўтилади, улар эса кўпроқ
hint-report-too-long = рўйхатли қисмларни қўшманг: `--only headline,sections,executors,trend`, ёки хатлар тузинг: `--by executor`
workbook-thread = китобни яратиб бўлмади: тизим унинг варақлари учун оқим бермаяпти
hint-workbook-thread = рухсат этилган жараёнлар сонини оширинг, қаранг: `ulimit -u`, ёки бошқаларини тугатинг
workbook-content = китобни яратиб бўлмади: { $reason }
hint-files-before = ундан олдин { $count } та файл ёзилди

form-one-plan = шакл битта режа бўйича тузилади
form-period = `{ $text }` давр эмас
form-ending = `{ $path }` номи .xlsx билан тугамайди
form-empty = сўралганлардан шаклга ҳеч нарса кирмайди
form-too-long = шаклда кўпи билан { $most } та қатор бўлади, сўралгани эса ундан кўп
form-there = `{ $path }` бор, лекин у бўш шакл эмас
form-none = бу файлнинг ҳеч бир варағи шакл эмас
form-several = бир нечта варақ шакл: { $list }
form-version = `{ $text }` – дастурнинг бошқа версияси шакли
form-damaged = шаклнинг яширин қатори бузилган: `{ $key }` йўқ
form-other-plan = шакл бошқа режага тегишли: { $title }
form-seal = қатор ўзгартирилган: яширин `{ $id }` рақами { $number } { $title } га тегишли эмас
form-stray = `{ $text }` ҳеч бир топшириққа тегишли бўлмаган қаторда турибди
form-twice = `{ $id }` икки марта тўлдирилган: { $place } да ҳам
form-percent-cell = `{ $text }` фоиз форматида, сақлангани { $stored }: уни икки хил тушуниш мумкин
form-date-cell = катакда `{ $text }` кўринади, сақлангани { $stored }: жадвал сонни санага айлантирган бўлиши мумкин
form-not-day = `{ $text }` кун эмас
form-bad-cell = `{ $text }`: { $why }
form-no-result = формуланинг натижаси йўқ
form-not-of-kpi = `{ $id }` – кўрсаткич: фақат қиймати ва тасдиқловчи ҳужжати тўлдирилади
form-not-of-item = `{ $id }` – топшириқ, унинг қиймати йўқ
form-idle-evidence = тасдиқловчи ҳужжат бу қаторда ҳеч нарсага тегишли эмас
form-percent-alone = фоиз ёнида сўз ҳам керак
warning-form-outside = жадвал остидагилар ўқилмади: { $list }
hint-form-one-plan = режани --file орқали кўрсатинг
hint-form-too-long = режанинг бир қисмини сўранг, масалан `section:II`, ёки ҳар ижрочига алоҳида шакл: `--by executor`
hint-form-there = янги файл номини беринг: шаклдаги жавоблар ҳеч қачон устидан ёзилмайди
hint-form-none = `roadmap form` яратган шаклни .xlsx форматида ёки ўзгаришлар файлини беринг
hint-form-several = нусха бўлган варақни ўчиринг
hint-form-version = `roadmap form` билан янги шакл яратинг
hint-form-unread = файлни Excel ёки LibreOffice’да очиб, .xlsx қилиб қайта сақланг
hint-form-new = янги шакл яратиб, жавобларни унга кўчиринг
hint-form-other-plan = унинг режасини --file орқали кўрсатинг; режа номи ўзгарган бўлса, янги шакл яратинг
hint-form-stray = тегишли қаторга кўчиринг ёки тозаланг
hint-form-twice = икки қаторнинг биридан ўчиринг
hint-form-day = кунни 28.06.2023 шаклида ёзинг
hint-form-number = катакка сон форматини беринг ва назарда тутилганини ёзинг
hint-form-result = шаклни Excel ёки LibreOffice’да очиб сақланг ёки қийматнинг ўзини ёзинг
hint-form-shut = катакни тозаланг: кулранг катаклар ўз қаторига тегишли эмас
hint-form-idle-evidence = кунни, нима бажарилганини ёки у тасдиқлайдиган қийматни тўлдиринг
hint-form-percent-alone = шу қаторда нима бажарилганини ёзинг

## The ledger

revision-empty = бўш матн версияни билдирмайди
revision-refused = `{ $revision }` версияни билдирмайди: { $why }
revision-option = у `-` билан бошланади
revision-long = у жуда узун
revision-range = оралиқ эмас, битта коммит керак
revision-reflog = ҳаволалар журнали фақат битта нусхада бўлади ва вақт ўтиб ўчади
revision-search = қидирув ва турларга рухсат йўқ
revision-letter = унда версия номида бўлмайдиган белги бор
revision-ambiguous = `{ $revision }` бир нечта коммитни билдиради
revision-unknown = репозиторийда `{ $revision }` коммити йўқ
hint-write-more = тўлароқ ёзинг: тармоқ учун `refs/heads/…`, белги учун `refs/tags/…`, хешнинг кўпроқ рақами
hint-nothing-committed = ҳали ҳеч нарса қайд этилмаган
hint-fetch-others = тармоқ, белги ёки коммитни кўрсатинг; бошқаларда борини `git fetch` олиб келади
operand-refused = `{ $text }` файл ҳам эмас, версияни ҳам билдирмайди: { $why }
operand-not-unicode = у Юникод эмас
operand-no-revision = `:` олдида версия керак
operand-outside = йўл репозиторийдан ташқарига олиб чиқади
git-ownership = git { $place } репозиторийсини ўқимайди: у бошқа бировники
git-no-repository = режа git репозиторийсида эмас
git-lacks = репозиторийнинг бир қисми йўқ: { $what }
git-refused = git рад этди: { $why }
git-silent = git сабабини айтмай рад этди
hint-name-commit = тармоқ, белги ёки коммитни кўрсатинг
hint-name-ref = `-x` тармоғини `refs/heads/-x` деб ёзинг
hint-two-ends = икки учини кўрсатинг: `OLD NEW`
hint-recorded-day = коммитни кўрсатинг ёки кунни сўранг: `--as-of DAY --recorded`
hint-head-path = `HEAD:roadmap.yaml` деб ёзинг
hint-from-day = кун учун `--from { $day }` бор
hint-trust = унга ишонсангиз, `{ $command }` буйруғини беринг
hint-keep-in-repository = тарих git дан ўқилади: режани репозиторийда сақланг
hint-refetch = бу қисман нусха: қолганини `git fetch --refetch --no-filter` олиб келади
ledger-never = `{ $path }` ҳали git да қайд этилмаган
ledger-too-early = `{ $path }` илк бор { $first } куни ёзилган: { $day } ҳолатига нима дейилгани номаълум
ledger-gone = `{ $path }` { $day } ҳолатига йўқ эди: уни { $commit } олиб ташлаган
ledger-none-readable = `{ $path }` нинг { $day } гача бўлган бирорта версияси режа сифатида ўқилмайди
ledger-absent = { $revision } да `{ $path }` йўқ
ledger-no-fork = `{ $revision }` ва жорий коммитнинг умумий ўтмиши йўқ
ledger-no-part = режанинг бирорта версиясида `{ $id }` йўқ
ledger-shallow = бу тўлиқ бўлмаган клон (shallow): тарихи тўлиқ эмас; қолганини `git fetch --unshallow` олиб келади, CI да – `fetch-depth: 0`
ledger-renames = файл номи жуда кўп ўзгарган: эски версиялари ҳисобга олинмади
ledger-unreadable = { $count } та версия режа сифатида ўқилмайди ва ўтказиб юборилди: { $list }
ledger-no-repository = ёзилгани ҳисобга олинмади: { $why }
argument-recorded-texts = `--recorded` кунлар билан берилади, файл ва ревизиялар билан эмас
argument-recorded-writes = `--recorded` фақат жавоб берадиган буйруқлар учун
argument-several-plans = бу буйруқ битта режа олади, улар эса { $count } та
argument-svg = `{ $path }` `.svg` билан тугамайди
hint-one-file = уни `-f` билан кўрсатинг
hint-recorded-days = кунларни `--from` ва `--to` билан беринг
hint-commit-it = уни қайд этинг: фақат git да ёзилганнинг тарихи бор
hint-unshallow = бу тўлиқ бўлмаган клон (shallow): қолганини `git fetch --unshallow` олиб келади, CI да – `fetch-depth: 0`
hint-without-recorded = `--recorded` сиз жавоб файлдаги кунлар бўйича тузилади
hint-svg = `-o trend.svg` деб ёзинг
timeline-end = ажратилган вақтнинг охири
timeline-missing = тақдим этилмаган давр
timeline-coming = келгуси давр
timeline-progress = бажарилмоқда
timeline-spare = керак бўлмаган ёки охири йўқ вақт
trajectory-asked = шу кунга режа { $value }
trajectory-baseline-on = бошланғич қиймат { $value }, { $date }
trajectory-observed-on = { $value }, { $date }
trajectory-target-by = мақсад { $value }, { $date }
trajectory-no-path = бошланғич қиймат йўқ
trajectory-none = ҳали кузатув йўқ
trajectory-target = мақсад
trajectory-forecast = прогноз
trajectory-millions = { $value } млн
trajectory-billions = { $value } млрд
trajectory-trillions = { $value } трлн
trajectory-expected-value = режа { $value }
trajectory-baseline-value = бошланғич { $value }
trajectory-derived = { $value }*
trajectory-expected = бугунги режа
trajectory-baseline = бошланғич қиймат
trajectory-worked-out = * ҳисоблаб чиқилган, эълон қилинмаган
trajectory-missed = мақсадга эришилмади
trajectory-met = мақсадга эришилди
picture-one-kpi = расмда битта кўрсаткич бўлади, бу ерда эса { $count } та
picture-no-point = `{ $id }`да санаси бор қиймат йўқ
calendar-target = мақсад { $value }
export-alarm = `--alarm` фақат тақвим учун: `--format ics`

## Тил сервери

inlay-in-time = муддатида бажарилди
load-leads = { $count } тасида етакчи
action-done = { $id }: бугун бажарилди деб белгилаш
action-started = { $id }: бугун бошланди деб белгилаш
action-happened = { $id }: бугун юз берди деб белгилаш
action-extend = { $id } муддатини { $to } гача узайтириш
action-extend-reason = сабаби кўрсатилсин
action-fix = `{ $text }` деб ёзиш
action-remove = Буни олиб ташлаш
action-allow = Бу ердаги `{ $rule }` топилмасини қабул қилиш
editor-partial = Режада хатолар бор; ўқиб бўлган қисми кўрсатилган.
