# Ижрочилар тўлдирадиган шаклдаги ва ҳисобот варақларидаги сўзлар.

form-sheet = Шакл
form-guide = Йўриқнома
form-title = { $plan } ижроси тўғрисида маълумот
form-about = Давр: { $period } ({ $from } – { $to }). Шакл { $day } ҳолатига тайёрланган.
form-about-lead = Давр: { $period } ({ $from } – { $to }). Етакчи ижрочи: { $lead }. Шакл { $day } ҳолатига тайёрланган.
form-contact = { $about } Алоқа учун: { $contact }.
form-fill = Фақат сариқ катакларни тўлдиринг. Маълумот йўқ бўлса, катакни бўш қолдиринг. Тушунтириш – “{ $guide }” варағида.
form-footer = Йўл харитаси ижроси, { $period }
form-page = { $page }-бет, жами { $pages } бет
form-sign-head = Маълумот учун масъул раҳбар (лавозими, Ф.И.Ш., имзо):
form-sign-clerk = Тўлдирган ходим (Ф.И.Ш., телефон), сана:

form-with-names = { $title } ({ $names })
form-percent = { $state }, { $percent } %
form-kpi = кўрс.
form-target = Мақсад: { $value }
form-last-value = Охирги қиймат: { $value } ({ $date })
form-no-value = Ҳали қиймат йўқ

## Устун номлари

form-head-number = Т/р
form-head-title = Топшириқ ёки кўрсаткич
form-head-due = Муддати
form-head-state = Ҳолати
form-head-done = Бажарилган сана
form-head-text = Нима бажарилди
form-head-problem = Муаммо
form-head-proposal = Таклиф
form-head-percent = Фоиз
form-head-value = Қиймат
form-head-evidence = Тасдиқловчи ҳужжат

## Катакдаги тушунтиришлар

form-prompt-done = Тўлиқ бажарилган бўлсагина: кун, масалан { $example }. Бажарилмаган бўлса, бўш қолдиринг.
form-prompt-text = Аниқ нима бажарилди ({ $period }): сонлар, жойлар, ҳужжатлар.
form-prompt-more = Ўтган ҳисоботга қўшимча бўлса, ёзинг.
form-prompt-problem = Ишга нима тўсқинлик қиляпти. Муаммо йўқ бўлса, бўш қолдиринг.
form-prompt-proposal = Муаммони ҳал этиш учун ким нима қилиши керак.
form-prompt-percent = 0 дан 100 гача сон, % белгисисиз, масалан 45; нима бажарилгани ҳам ёзилсин.
form-prompt-evidence = Ҳужжат номи, рақами, санаси ёки ҳавола.
form-prompt-source = Қиймат қаердан олинган: ҳужжат номи, рақами, санаси ёки ҳавола.
form-prompt-level = { $day } ҳолатига жами.
form-prompt-flow = Фақат { $period } учун, бошидан жами эмас.
form-prompt-level-unit = { $day } ҳолатига жами. Ўлчов бирлиги: { $unit }
form-prompt-flow-unit = Фақат { $period } учун, бошидан жами эмас. Ўлчов бирлиги: { $unit }
form-error-done = Санани киритинг: { $from } дан бугунги кунгача.
form-error-long = Матн 2000 белгидан ошмасин.
form-error-percent = 0 дан 100 гача сон киритинг, % белгисисиз.
form-error-value = { $least } дан { $most } гача сон киритинг.
form-error-number = Сон киритинг.

## Йўриқнома

form-guide-rows = Шаклда режанинг ҳар бир топшириғи ва кўрсаткичи учун битта қатор бор. Қатор ва устун қўшманг, ўчирманг, жойини ўзгартирманг.
form-guide-yellow = Фақат сариқ катакларни тўлдиринг. Кулранг катаклар шу қаторга тегишли эмас. Режа матни ва муддатлар қулфланган.
form-guide-period = Маълумот { $period } учун: { $from } дан { $to } гача.
form-guide-done = “{ $head }” – топшириқ тўлиқ бажарилган кун. Қисман бажарилган бўлса, бўш қолдиринг ва фоизини ёзинг.
form-guide-text = “{ $text }” – аниқ ишлар: сонлар, жойлар, ҳужжат рақамлари. “{ $problem }” – ишга нима тўсқинлик қиляпти. “{ $proposal }” – ким нима қилиши керак.
form-guide-percent = “{ $head }” – 0 дан 100 гача сон, % белгисисиз; “{ $text }” ҳам тўлдирилсин.
form-guide-value = “{ $head }” – кўрсаткичнинг давр охиридаги қиймати, кўрсатилган ўлчов бирлигида. Давр мобайнида йиғиладиган кўрсаткичда фақат шу давр қиймати ёзилади; катак танланганда қайси бири кераклиги чиқади.
form-guide-evidence = “{ $head }” – ҳужжат номи, рақами ва санаси ёки ҳавола. Катакнинг ҳар бир сатри алоҳида ҳужжат ҳисобланади.
form-guide-empty = Маълумот йўқ бўлса, катакни бўш қолдиринг: бўш катак ҳеч нарсани ўзгартирмайди.
form-guide-back = Матн катакка сиғмаса, қатор баландлиги ёки устун кенглигини ўзгартириш мумкин. Тўлдирилган файлни шу форматда (.xlsx) қайтаринг.
form-guide-legend-open = тўлдириладиган катак
form-guide-legend-shut = шу қаторга тегишли эмас
form-guide-legend-plan = режа маълумоти, қулфланган

## Буйруқ

form-written = `{ $path }` ёзилди: { $rows } қатор, { $period } учун
form-written-all = `{ $path }` папкасига { $count } та шакл ёзилди, { $period } учун

## Ҳисобот варақлари

sheet-summary = Жамлама
sheet-items = Топшириқлар
sheet-charts = Графиклар
sheet-values = Қийматлар
sheet-path = Мақсад
sheet-observed = Амалда
sheet-forecast = Прогноз
sheet-today = Ҳисобот куни
sheet-head-id = Т/р
sheet-head-kpi-id = Кўрсаткич коди
sheet-head-item = Топшириқ
sheet-head-state = Ҳолати
sheet-head-due = Муддати
sheet-head-days-late = Кечикиш, кун
sheet-head-late-words = Кечикиш, сўз билан
sheet-head-days-left = Қолган кун
sheet-head-done-on = Бажарилган
sheet-head-confirmed = Тасдиқланган
sheet-head-percent = Фоиз
sheet-head-said = Нима бажарилди
sheet-head-problem = Муаммо
sheet-head-proposal = Таклиф
sheet-head-lead = Етакчи ижрочи
sheet-head-others = Ҳамкор ижрочилар
sheet-head-funding = Молиялаштириш
sheet-head-deadline = Муддат сўз билан
sheet-head-original = Дастлабки муддат
sheet-head-section = Бўлим
sheet-head-measure = Чора-тадбир
sheet-head-title = Кўрсаткич
sheet-head-unit = Ўлчов бирлиги
sheet-head-baseline = Бошланғич қиймат
sheet-head-baseline-date = санаси
sheet-head-target = Мақсад
sheet-head-by = муддати
sheet-head-value = Амалда
sheet-head-date = куни
sheet-head-gap = Қолган фарқ
sheet-head-of-target = Режага нисбатан
sheet-head-achieved = Эришилди
sheet-head-pace = Суръат
sheet-head-forecast = Прогноз
sheet-head-rating = Баҳо
sheet-head-executors = Ижрочилар
sheet-head-series = Чизиқ
