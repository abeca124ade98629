# Ҳисобот ва хатлар сўзлари.

## The front

paper-kind = Ижроси тўғрисида МАЪЛУМОТ
paper-act = Асос: { $act }
paper-as-of = { $day } ҳолатига
paper-transliterated = Матнлар кирилл ёзувидан автоматик ўгирилган: режада лотинча матн йўқ.
paper-zone = Кун { $zone } вақт минтақасида тугайди
paper-approved = ТАСДИҚЛАЙМАН
paper-position = (лавозими)
paper-signature = (имзо)
paper-name = (Ф.И.Ш.)
paper-seal = М.Ў.
paper-page = { $page }-бет, жами { $pages } бет
paper-contents = Мундарижа
paper-skip = Асосий рақамларга ўтиш

## Headline

paper-headline = Асосий рақамлар
paper-lead-all =
    Режада { $all } та топшириқ бор{ $dropped ->
        [0] { "" }
       *[other] , { $dropped } таси режадан чиқарилган
    }. { $dropped ->
        [0] { $done } таси бажарилди
       *[other] Қолган { $items } тадан { $done } таси бажарилди
    } ({ $of-all })
paper-lead-due = муддати келган { $due } тадан { $done } таси бажарилган ({ $of-due }).
paper-lead-none-due = ҳали бирортасининг муддати келмаган.
paper-lead-overdue = { $overdue } та топшириқнинг муддати ўтган, энг узоғи – { $longest } кун
paper-lead-none-overdue = Муддати ўтган топшириқ йўқ
paper-lead-late = { $late } таси кечикиб бажарилган
paper-lead-unconfirmed = { $count } тасининг бажарилгани тасдиқланмаган
paper-then = { $text }; { $next }
paper-sentence = { $text }.
paper-figure-overdue = муддати ўтган
paper-figure-longest = энг узоғи { $days } кун ({ $id })
paper-figure-of-due = муддати келганига нисбатан бажарилган
paper-figure-of-all = жамига нисбатан бажарилган
paper-figure-of = { $whole } тадан { $part } таси
paper-figure-confirmed = тасдиқланган: { $whole } тадан { $part } таси, { $rate }
paper-figure-next = муддати { $day }гача келади
paper-figure-first = биринчиси { $day } ({ $id })
paper-figure-kpis = { $count } та кўрсаткичдан эришилган ёки режа бўйича
paper-share-in-time = ўз вақтида бажарилди
paper-share-late = кечикиб бажарилди
paper-share-unknown = бажарилди, куни номаълум
paper-share-overdue = муддати ўтган
paper-share-in-progress = бажарилмоқда
paper-share-waiting = кутилмоқда
paper-share-planned = муддати келмаган
paper-share-dropped = режадан чиқарилди

## Sections and executors

paper-sections = Бўлимлар бўйича
paper-caption-sections = Топшириқлар бўлимлар ва ҳолатлар бўйича, { $day }
paper-confirmed = Бажарилган ва тасдиқланган: жамига нисбатан { $of-all }, муддати келганига нисбатан { $of-due }
paper-executors = Ижрочилар бўйича
paper-caption-executors = Топшириқлар ижрочилар бўйича, { $day }. Топшириқ ҳар бир ижрочиси учун саналади, шунинг учун қаторлар йиғиндиси топшириқлар сонидан кўп бўлиши мумкин.

## Items

paper-overdue = Муддати ўтган топшириқлар: { $count }
paper-none-overdue = { $day } ҳолатига муддати ўтган топшириқ йўқ.
paper-caption-overdue = Муддати ўтган топшириқлар, энг кечиккани биринчи, { $day }. Кечикиш амалдаги ва дастлабки муддатдан саналади.
paper-proposals = { $count } та топшириқ бўйича қарор кутаётган таклиф бор ({ $ids })
paper-silent = { $count } таси бўйича муаммо кўрсатилмаган ({ $ids })
paper-no-problem = Муаммо кўрсатилмаган
paper-no-proposal = Йўқ
paper-from-original = дастлабки муддатдан: { $late }
paper-granted = { $day } куни узайтирилган
paper-originally = (дастлаб { $day })
paper-started = { $day } бошланган
paper-of-measure = { $id }-чора-тадбир: { $title }
paper-reason-act = { $reason } ({ $act })
paper-extension = Узайтириш: { $reason }
paper-done = { $since }дан кейин бажарилган: { $count }
paper-none-done = { $since }дан кейин ҳеч нарса бажарилмаган.
paper-caption-done = { $from }дан { $to }гача бажарилган, охиргиси биринчи
paper-not-confirmed = тасдиқланмаган
paper-in-time = ўз вақтида
paper-unconfirmed = Тасдиқланиши кутилаётган топшириқлар: { $count }
paper-caption-unconfirmed = { $day } ҳолатига бажарилган ва тасдиқланмаган
paper-next = Муддати { $until }гача келадиган топшириқлар: { $count }
paper-none-next = Муддати келадиган топшириқ йўқ: { $span }.
paper-caption-next = Муддати келадиган топшириқлар: { $span }; қаторнинг ҳар бир даври алоҳида

## KPIs

paper-kpis = Кўрсаткичлар: { $count }
paper-caption-kpis = Мақсад, қиймат ва баҳо, { $day }
paper-in-unit = { $title }, { $unit }
paper-marked = { $value } *
paper-assumed-mark = { $value } **
paper-derived = * Бошланғич қиймат ҳисоблаб чиқилган, эълон қилинмаган.
paper-assumed = ** Режада кўпи яхшими экани айтилмаган; кўпи яхши деб олинган.

## The official form

paper-plan = Режа ва унинг ижроси
paper-caption-plan = Расмий шакл, { $day } ҳолатига ижроси билан
paper-section = { $id }. { $title }
paper-step = { $id }) { $title }
paper-extended = ({ $to } гача узайтирилган)
paper-steps-done = { $items } банддан { $done } таси бажарилди.
paper-state-done = Бажарилди
paper-state-done-late = Кечикиб бажарилди
paper-state-in-progress = Бажарилмоқда
paper-state-overdue = Муддати ўтган
paper-state-not-begun = Бошланмаган
paper-state-planned = Муддати келмаган
paper-state-waiting = Кутилмоқда
paper-state-dropped = Режадан чиқарилди
paper-in-brackets = { " " }({ $detail }).
paper-percent = { $percent } %
paper-problem = Муаммо: { $text }
paper-proposal = Таклиф: { $text }
paper-basis = Асос: { $text }
paper-confirmed-line = Тасдиқланган ({ $day }).
paper-unconfirmed-line = Тасдиқланмаган.

## Pictures

paper-timeline = Муддатлар графиги
paper-trend = Динамика
paper-window = График даври: { $span }.
paper-kpi-at = { $day } ҳолатига { $value }
paper-kpi-expected = режа бўйича { $expected } бўлиши керак эди
paper-kpi-forecast = шу суръатда { $by } ҳолатига { $forecast } бўлади
paper-kpi-met = мақсадга эришилди
paper-kpi-none = Маълумот йўқ; мақсад – { $target }
paper-kpi-no-pace = бошланғич қиймат маълум эмас, шунинг учун суръат ва прогноз ҳам йўқ
paper-kpis-seen = Маълумоти борлар: { $count }
paper-kpis-unseen = Маълумоти йўқлар: { $count }
paper-caption-trend = Ҳар бир ой ёки чорак охиригача муддати келадиган ва бажарилган топшириқлар
paper-trend-items = { $items } та топшириқ
paper-trend-note = Чизиқлар орасидаги масофа муддати ўтганлар сони эмас: муддатидан олдин бажарилгани ҳам саналади, қатор эса барча даврлари топширилганда бажарилган ҳисобланади
paper-trend-recorded = Ёзилган бўйича бажарилди: ўша куни репозиторийдаги файлда нима ёзилган эди. У бажарилганидан кам бўлса, белгилар кейинроқ қўйилган.

## The page

paper-nav-sections = Бўлимлар
paper-nav-executors = Ижрочилар
paper-nav-overdue = Муддати ўтган
paper-nav-done = Бажарилган
paper-nav-next = Навбатдаги
paper-nav-unconfirmed = Тасдиқлаш
paper-nav-kpis = Кўрсаткичлар
paper-nav-timeline = Муддатлар
paper-nav-trend = Динамика
paper-nav-plan = Режа
paper-nav-method = Услуб
paper-rest = яна { $count } та

## Method

paper-method = Услубият
paper-method-due = Муддат куни ҳали ўз вақтида. Кечикиш кейинги кундан календарь кунларда саналади; ой, чорак ёки йил муддати охирги кунида келади. Режадан чиқарилган топшириқлар ҳеч бир рақамга кирмайди.
paper-method-rates = Жамига нисбатан: бажарилган / барча топшириқлар. Муддати келганига нисбатан: қарзи йўқ топшириқлар / муддат куни ўтган топшириқлар; муддати келган барча даврлари топширилган қатор бажарилган ҳисобланади.
paper-method-confirmed = Тасдиқланган: ижрони ижрочининг ўзи эмас, бошқа киши текширган. “Тасдиқланмаган” “бажарилмаган” дегани эмас.
paper-method-extended = Узайтириш муддатни берилган кундан бошлаб кўчиради; дастлабки муддат сақланади ва кўрсатилади.
paper-method-pace = Эришилди = (қиймат − бошланғич) / (мақсад − бошланғич). Суръат = (қиймат − бошланғич) / (ўша кунга кутилган − бошланғич); кутилган қиймат мақсадлар орқали ўтган тўғри чизиқларда, 1 – режа бўйича. Прогноз = бошланғич + (мақсад − бошланғич) · суръат.
paper-method-thresholds = Суръат бўйича баҳо: 0 дан паст – ёмонлашмоқда, 0,60 дан паст – режадан ортда, 0,95 дан паст – хавф остида, акс ҳолда режа бўйича. Мақсад куни ўтгач: эришилди, эришилмади ёки маълумот йўқ.
paper-method-file = Файл
paper-method-digest = SHA-256
paper-method-commit = Охирги ёзув
paper-method-changed = { $commit }; шундан кейин файл ўзгарган, ўзгариш ёзилмаган

## Letters

paper-quoted = “{ $plan }”
paper-letter-subject = { $plan } ижроси тўғрисида
paper-letter-opening = { $plan } доирасида Сиз етакчи ижрочи этиб белгиланган { $items } та топшириқнинг { $day } ҳолатига ижроси тўғрисида қуйидагилар маълум қилинади
paper-letter-opening-kpis = { $plan } доирасида Сиз ҳисобот берадиган кўрсаткичларнинг { $day } ҳолати тўғрисида қуйидагилар маълум қилинади
paper-letter-all = Жами { $items } та топшириқдан { $done } таси бажарилган ({ $of-all })
paper-letter-request = Юқоридагиларни инобатга олиб, етишмаётган маълумот ва тасдиқловчи ҳужжатларни “___” ____________ гача тақдим этишингизни сўраймиз.
paper-letter-number = № ________ “___” ____________
paper-letter-clerk = Ижрочи: ____________________ Телефон: ______________

## The office document

paper-title-above = { "" }
paper-title-below =
    ижроси тўғрисида
    МАЪЛУМОТ
paper-approved-day = { $year } йил “____” ______________
paper-signs = ○ муддати · ● бажарилди · ! муддатида бажарилмади · □ узайтиришдан олдинги муддат · × режадан чиқарилди. Кулранг – ижро вақти, кўк – иш, қизил – кечикиш. Сарлавҳада ҳисобот ойи тўқроқ.
paper-in-particular = Бунда:

## Heads of columns

paper-head-section-id = Т/р
paper-head-section = Бўлим
paper-head-items = Жами
paper-head-done = Бажарилди
paper-head-done-late = Шундан кечикиб
paper-head-overdue = Муддати ўтган
paper-head-in-progress = Бажарилмоқда
paper-head-not-due = Муддати келмаган
paper-head-of-due = Муддати келганига нисбатан
paper-head-of-all = Жамига нисбатан
paper-head-executor = Ижрочи
paper-head-leads = Етакчи
paper-head-longest = Энг узоғи, кун
paper-head-id = Т/р
paper-head-item = Топшириқ
paper-head-deadline = Муддати
paper-head-late = Кечикиши
paper-head-late-original = Дастлабки муддатдан, кун
paper-head-deadline-notes = Муддатга изоҳ
paper-head-executors = Ижрочилар
paper-head-reason = Узайтириш сабаби
paper-head-problem = Муаммо
paper-head-trouble = Муаммо ва таклиф
paper-head-proposal = Таклиф
paper-head-done-on = Бажарилган сана
paper-head-result = Вақтида ёки кечикиб
paper-head-confirmed = Тасдиқланган
paper-head-evidence = Тасдиқловчи ҳужжат
paper-head-state = Ҳолати
paper-head-measure = Т/р
paper-head-kpi = Кўрсаткич, ўлчов бирлиги
paper-head-baseline = Бошланғич қиймат
paper-head-target = Мақсад
paper-head-value = Амалда
paper-head-gap = Қолган фарқ
paper-head-of-target = Режага нисбатан
paper-head-achieved = Эришилди
paper-head-pace = Суръат
paper-head-forecast = Прогноз
paper-head-rating = Баҳо
paper-head-number = Т/р
paper-head-measure-name = Чора-тадбирлар номи
paper-head-period = Амалга ошириш муддати
paper-head-funding = Молиялаштириш манбаси
paper-head-outcome = Бажарилган ишларнинг пировард натижаси
paper-head-execution = Ижро ҳолати
paper-head-until = Сана
paper-head-planned = Режада
paper-head-planned-original = Дастлабки режа
paper-head-done-recorded = Ёзилган бўйича бажарилди
paper-head-items-then = Ўшанда топшириқлар

## The command

paper-written = `{ $path }` файли ёзилди
paper-letters = { $count } та хат `{ $path }` папкасига ёзилди
