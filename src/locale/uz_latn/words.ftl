# Uzbek in Latin letters; oʻ and gʻ are written with U+02BB, the tutuq belgisi with U+02BC.

## Heads of columns

column-id = T/r
column-code = Kodi
column-kind = Turi
column-plan = Reja
column-section = Boʻlim
column-section-title = Boʻlim nomi
column-measure = Chora-tadbir
column-measure-title = Chora-tadbir nomi
column-step = Kichik band
column-title = Nomi
column-name = Nomi
column-short = Qisqacha
column-due = Rejadagi muddat
column-due-on = Muddati
column-original = Dastlab
column-deadline = Hujjatda
column-status = Holati
column-days-late = Kechikishi
column-days-left = Qoldi
column-unconfirmed = Tasdiqlanmagan
column-remark = Izoh
column-done = Baja{"\u00AD"}rildi
column-started = Boshlandi
column-dropped = Rejadan chiqarildi
column-confirmed = Tasdiqlandi
column-log = Soʻnggi yozuv
column-executors = Masʼul ijrochilar
column-executor = Ijrochi
column-executor-ids = Ijrochilar kodi
column-funding = Moliyalashtirish manbasi
column-funding-ids = Manbalar kodi
column-outcome = Pirovard natija
column-item-note = Topshiriq izohi
column-kpi-note = Koʻrsatkich izohi
column-note = Izoh
column-kpis = Koʻrsatkichlar
column-file = Fayl
column-line = Qator
column-kpi = Koʻrsatkich
column-unit = Oʻlchov birligi
column-direction = Yoʻnalish
column-direction-assumed = Yoʻnalish taxmin qilingan
column-baseline = Boshlangʻich qiymat
column-baseline-date = Boshlangʻich qiymat sanasi
column-baseline-derived = Boshlangʻich qiymat hisoblangan
column-target = Maqsad
column-by = Qachongacha
column-in = Davr uchun
column-value = Amalda
column-date = Sana
column-sum = Jami
column-gap = Qolgan farq
column-of-target = Rejaga nisbatan
column-achieved = Erishildi
column-elapsed = Oʻtgan vaqt
column-expected = Kutilgan
column-expected-at-value = Oʻsha kuni kutilgan
column-pace = Surʼat
column-needed = Kuniga kerak
column-forecast = Prognoz
column-rating = Baho
column-result = Natija
column-source = Manba
column-items = Topshi{"\u00AD"}riqlar
column-overdue = Muddati oʻtgan
column-in-progress = Baja{"\u00AD"}ril{"\u00AD"}moqda
column-waiting = Kutil{"\u00AD"}moqda
column-planned = Muddati kelma{"\u00AD"}gan
column-done-late = Kech bajarildi
column-done-day-unknown = Kuni nomaʼlum
column-fallen-due = Muddati kelgan
column-done-of-all = jamiga nisba{"\u00AD"}tan
column-done-of-due = muddati kelga{"\u00AD"}niga nisba{"\u00AD"}tan
column-confirmed-of-all = jamiga nisba{"\u00AD"}tan tasdiq{"\u00AD"}landi
column-confirmed-of-due = muddati kelga{"\u00AD"}niga nisba{"\u00AD"}tan tasdiq{"\u00AD"}landi
column-extended = Muddati uzaytirilgan
column-level = Daraja
column-period = Davr
column-days = Kunlar
column-proof = Tasdigʻi
column-to-mark = Belgilash uchun
column-event = Voqea
column-contact = Aloqa

## Names of facts

field-state = Holati
field-progress = Bajarilishi
field-items = Topshiriqlar
field-due = Muddati
field-deadline = Hujjatda
field-original = Dastlab
field-left = Qoldi
field-extensions = Muddat uzaytirilishi
field-started = Boshlandi
field-done = Bajarildi
field-dropped = Rejadan chiqarildi
field-confirmed = Tasdiqlandi
field-log = Bajarilgan ishlar
field-remark = Izoh
field-note = Izoh
field-extras = Qoʻshimcha maydonlar
field-executors = Masʼul ijrochilar
field-contact = Aloqa
field-funding = Moliyalashtirish manbasi
field-section = Boʻlim
field-measure = Chora-tadbir
field-step = Kichik band
field-outcome = Pirovard natija
field-kind = Turi
field-rating = Baho
field-value = Amalda
field-expected = Kutilgan
field-target = Maqsad
field-gap = Qolgan farq
field-achieved = Erishildi
field-forecast = Prognoz
field-baseline = Boshlangʻich qiymat
field-direction = Yoʻnalish
field-source = Manba
field-url = Manzil
field-language = Til
field-timezone = Vaqt mintaqasi
field-date = Sana

## States, ratings and other words

status-overdue = muddati oʻtgan
status-in-progress = bajarilmoqda
status-waiting = kutilmoqda
status-planned = muddati kelmagan
status-done = bajarildi
status-dropped = rejadan chiqarildi
rating-missed = erishilmadi
rating-unreported = maʼlumot yoʻq
rating-worsening = yomonlashmoqda
rating-off-track = rejadan ortda
rating-at-risk = xavf ostida
rating-on-track = reja boʻyicha
rating-met = erishildi
rating-unknown = nomaʼlum
rating-no-target = maqsadsiz
direction-increase = oshirish
direction-decrease = kamaytirish
kind-level = holat
kind-flow = oqim: qiymatlar qoʻshiladi
kind-measure = chora-tadbir
kind-step = kichik band
kind-content = mazmun
kind-period = davr
by-section = boʻlim
by-executor = ijrochi
by-lead = bosh ijrochi
by-funding = manba
by-plan = reja
by-all = jami
yes = ha
no = yoʻq

## Days, dates and series

weekday-name =
    { $weekday ->
        [1] dushanba
        [2] seshanba
        [3] chorshanba
        [4] payshanba
        [5] juma
        [6] shanba
       *[7] yakshanba
    }
days = { $days } kun
days-up-to = { $days } kungacha
day-unknown = kuni nomaʼlum
due-relative =
    { $number } { $unit ->
        [day] kun
        [week] hafta
        [month] oy
       *[year] yil
    } ichida, boshlanishi: { $of }
day-month =
    { $day }-{ $month ->
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
span = { $from } – { $to }
span-in-year = { $from } – { $to }
saturday = shan.
sunday = yaksh.
series-until =
    { $every ->
        [month] har oyda
        [quarter] har chorakda
        [half-year] har yarim yilda
       *[year] har yili
    }, { $from } dan { $until } gacha
series-from =
    { $every ->
        [month] har oyda
        [quarter] har chorakda
        [half-year] har yarim yilda
       *[year] har yili
    }, { $from } dan
often =
    { $every ->
        [month] har oyda
        [quarter] har chorakda
        [half-year] har yarim yilda
       *[year] har yili
    }

## Sentences that lead an answer

overdue-lead = { $day } holatiga { $all } ta topshiriqdan { $count } tasining muddati oʻtgan, eng uzogʻi – { $longest } kun
overdue-none = { $day } holatiga { $all } ta topshiriq orasida muddati oʻtgani yoʻq
upcoming-lead =
    { $span } oraligʻida { $count } ta muddat keladi, eng yaqini { $next ->
        [0] bugun
       *[other] { $next } kundan keyin
    }
upcoming-none = { $span } oraligʻida muddat kelmaydi
list-lead = { $day } holatiga { $measures } ta chora-tadbir, { $items } ta topshiriq: { $states }
nothing-found = { $day } holatiga hech narsa topilmadi
kpi-lead = { $day } holatiga { $count } ta koʻrsatkich: { $ratings }
kpi-none = { $day } holatiga koʻrsatkich yoʻq
summary-lead = { $day } holatiga { $items } ta topshiriq: { $states }
summary-nothing = { $day } holatiga { $items } ta topshiriq
summary-rates = Jamining { $all }, muddati kelganlarning { $due } bajarildi
summary-rate = Jamining { $all } bajarildi, muddati kelgani yoʻq
summary-confirmed-rates = Jamining { $all }, muddati kelganlarning { $due } bajarildi va tasdiqlandi
summary-confirmed-rate = Jamining { $all } bajarildi va tasdiqlandi
summary-dropped = yana { $count } tasi rejadan chiqarildi
count-done = { $count } tasi bajarildi
count-overdue = { $count } tasining muddati oʻtgan
count-in-progress = { $count } tasi bajarilmoqda
count-waiting = { $count } tasi kutilmoqda
count-planned = { $count } tasining muddati kelmagan
count-dropped = { $count } tasi rejadan chiqarildi
count-unconfirmed = { $count } tasi tasdiqlanmagan
count-rating = { $rating } – { $count }
lead-shown = { $lead }; { $count } tasi koʻrsatildi
group-count = { $count } ta topshiriq
summary-total = Jami
summary-no-section = boʻlimsiz
summary-no-executor = ijrochisi yoʻq
summary-no-funding = manbasi yoʻq
summary-sections-shown = { $all } ta boʻlimdan { $count } tasi koʻrsatildi
summary-executors-shown = { $all } ta ijrochidan { $count } tasi koʻrsatildi
summary-funding-shown = { $all } ta manbadan { $count } tasi koʻrsatildi
summary-plans-shown = { $all } ta rejadan { $count } tasi koʻrsatildi
summary-shared = topshiriq har bir ijrochisi uchun sanaladi
summary-shared-funding = topshiriq har bir manbasi uchun sanaladi

## What is said of a line

remark-not-begun = boshlanmagan
remark-missing = topshirilmagan: { $periods }
period-range = { $from } dan { $to } gacha ({ $count })
periods-more = { $periods } va yana { $count } ta
periods-in = { $whole } tadan { $part } tasi topshirildi
remark-original = dastlab { $due }, { $days } kun kechikkan
remark-was = dastlab { $due }
remark-content = mazmun
remark-unconfirmed = tasdiqlanmagan
remark-waits = kutilmoqda: { $due }
remark-waits-dropped = rejadan chiqarilganini kutmoqda: { $due }
no-deadline = muddat koʻrsatilmagan
deadline-unread = muddat faqat soʻz bilan berilgan
content-line = { $first }: mazmun
content-lines = { $first }–{ $last }: mazmun ({ $count } qator)
done-of = { $whole } tadan { $part } tasi bajarildi
late-days = { $days } kun kechikkan
late-up-to = { $days } kungacha kechikkan
left-days = { $days } kun qoldi
due-today = muddat bugun
state-since = { $day } dan beri
state-late = { $days } kechikkan
state-done-late = { $days } kechikib { $state }
extended-to = { $to } gacha, { $on } kuni uzaytirilgan
extension-replaced = endi amalda emas
confirmed-on = tasdiqlandi: { $mark }
said-by = maʼlumot bergan: { $name }
contact-of = { $name }: { $contact }
log-entry = { $date }: { $said }
log-percent = { $percent } %
log-problem = muammo: { $text }
log-proposal = taklif: { $text }
event-to-come = hali boʻlmagan
caption-runs-from = Shundan boshlanadigan muddatlar

## What is said of a KPI

derived = hisoblab chiqarilgan, eʼlon qilinmagan
baseline-derived = boshlangʻich qiymat hisoblab chiqarilgan
direction-assumed = oshirish deb taxmin qilingan
gap-from-baseline = farq boshlangʻich qiymatdan
no-observation = maʼlumot yoʻq
no-baseline = boshlangʻich qiymat yoʻq
hold = boshlangʻich qiymat maqsadga teng: faqat erishildi yoki erishilmadi
met-on = { $on } kuni erishildi
met-late = { $on } kuni kechikib erishildi
met-then-lost = { $met } kuni erishildi, { $lost } kuni boy berildi
by-inherited = u tegishli boʻlgan qismning oxirgi kuni
pace-is = surʼat { $pace } (1 – reja chizigʻida)
value-on = { $value }, { $date }
with-unit = { $value } { $unit }
with-percent = { $value } %
per-day = kuniga { $value } { $unit }
percentage-points = { $value } foiz bandi
expected-then = oʻsha kuni { $then }, bugun { $now }
expected-now = bugun { $now }
needed-a-day = { $days } kun davomida kuniga { $value } kerak
achieved-of-way = yoʻlning { $way }, vaqtning { $time } oʻtdi
achieved-way = yoʻlning { $way }
elapsed-time = vaqtning { $time } oʻtdi
forecast-at-pace = shu surʼatda { $value }
by-day = { $day } gacha
target-by = { $day } gacha { $value }
target-in = { $period } uchun { $value }
share-of-target = maqsadning { $share }
observation-idle = boshlangʻich qiymatdan oldin, hisobga olinmaydi
caption-targets = Maqsadlar

## Parts of sentences

and-also = { $list }, { $value }
and-then = { $before }; { $after }
with-detail = { $what }: { $detail }
id-title = { $id }  { $title }

## What the terminal says of itself

days-short = { $days } kun
days-up-to-short = { $days } kungacha
late-days-short = { $days } kun kechikkan
late-up-to-short = { $days } kungacha kechikkan
left-days-short = { $days } kun qoldi
remark-original-short = dastlab { $due }, { $days } kun kechikkan
fact-due-on = muddati { $value }
day-short-month =
    { $day } { $month ->
        [1] yan
        [2] fev
        [3] mar
        [4] apr
        [5] may
        [6] iyn
        [7] iyl
        [8] avg
        [9] sen
        [10] okt
        [11] noy
       *[12] dek
    }
chart-observed = amalda
chart-path = maqsadga toʻgʻri chiziq
chart-target = maqsad
transliterated = matnlar kirill yozuvidan avtomatik oʻgirildi: rejada lotincha matn yoʻq
left-out = { $width } belgiga sigʻmadi: { $columns }

## What changed and when it was recorded

column-change = Nima oʻzgardi
column-key = Kalit
column-on = Kuni
column-from = Oldin
column-to = Keyin
column-was = Oldingi raqami
column-recognised = Nimadan tanildi
column-reason = Sababi
column-act = Hujjat
column-commit = Kommit
column-recorded = Yozilgan
column-author = Muallif
column-subject = Xabar
column-days-apart = Farqi
change-of-period = { $change } { $period }
column-until = Kunga
column-trend-planned = Reja boʻyicha
column-planned-original = Dastlabki reja
column-done-recorded = Yozilgan boʻyicha bajarildi
column-scope = Oʻshanda topshiriqlar
kind-plan = reja
kind-section = boʻlim
kind-executor = ijrochi
kind-funding = manba
kind-event = hodisa
kind-kpi = koʻrsatkich
recognised-id = kodidan
recognised-text = matnidan
recognised-order = tartibidan
recognised-similar = oʻxshash matndan
change-done = bajarildi
changes-done = Bajarildi
change-done-late = kechikib bajarildi
changes-done-late = Kechikib bajarildi
change-overdue = muddati oʻtdi
changes-overdue = Yangidan muddati oʻtgan
change-extended = muddati uzaytirildi
changes-extended = Muddati uzaytirildi
change-started = boshlandi
changes-started = Boshlandi
change-dropped = rejadan chiqarildi
changes-dropped = Rejadan chiqarildi
change-confirmed = tasdiqlandi
changes-confirmed = Tasdiqlandi
change-observed = qiymat
changes-observed = Koʻrsatkichlar qiymati
change-logged = ijro yozuvi
changes-logged = Ijro haqida yozuvlar
change-happened = hodisa
changes-happened = Hodisalar
change-added = qoʻshildi
changes-added = Qoʻshildi
change-removed = fayldan olib tashlandi
changes-removed = Fayldan olib tashlandi
change-renumbered = raqami oʻzgardi
changes-renumbered = Raqami oʻzgardi
change-moved = koʻchirildi
changes-moved = Boshqa qismga koʻchirildi
change-deadline = muddati qoʻlda oʻzgartirildi
changes-deadline = Muddati qoʻlda oʻzgartirildi
change-executors = ijrochilari oʻzgardi
changes-executors = Ijrochilari oʻzgardi
change-funding = manbasi oʻzgardi
changes-funding = Moliyalashtirish manbasi oʻzgardi
change-target = maqsadi oʻzgardi
changes-target = Maqsad va boshlangʻich qiymatlar oʻzgardi
change-reworded = matni oʻzgardi
changes-reworded = Matni oʻzgardi
change-translated = tarjimasi oʻzgardi
changes-translated = Tarjimasi oʻzgardi
change-taken-back = qaytarib olindi
changes-taken-back = Qaytarib olindi
change-rewritten = qayta yozildi
changes-rewritten = Qayta yozildi
change-other = boshqa
changes-other = Boshqa oʻzgarishlar
count-change = { $change } – { $count }
change-head = { $head }: { $count }
change-from-to = { $old } → { $new }
change-was = avval { $old }
change-for = { $items } uchun
change-was-id = avval { $was }
change-by-text = avval { $was }, matnidan tanildi
change-by-order = avval { $was }, bir xil matnlar orasidagi oʻrnidan tanildi
change-by-similar = avval { $was }, oʻxshash matndan tanildi
changes-lead = { $span } oraligʻida { $count } ta oʻzgarish: { $kinds }
changes-none = { $span } oraligʻida oʻzgarish yoʻq
changes-texts-lead = { $old } va { $new } orasida { $count } ta oʻzgarish: { $kinds }
changes-texts-none = { $old } va { $new } orasida oʻzgarish yoʻq
history-lead = { $span } oraligʻida { $count } ta oʻzgarish yozilgan
history-none = Hech narsa yozilmagan
history-uncommitted = qayd etilmagan
history-later = { $days } kundan keyin yozilgan
history-ahead = { $days } kun oldin yozilgan
history-after-due = muddatidan keyin yozilgan, sanasi muddatidan oldin
trend-lead = { $day } holatiga { $all } ta topshiriqdan { $done } tasi bajarildi; reja boʻyicha shu kungacha { $planned }
trend-recorded-lead = oʻsha kungi yozuv boʻyicha { $recorded }
trend-none = Muddat ham, bajarilgan ham yoʻq
trend-title = Reja va ijro
trend-planned = reja boʻyicha
trend-original = dastlabki reja
trend-done = bajarildi
trend-recorded = yozilgan boʻyicha
trend-scope = rejadagi topshiriqlar
picture-written = { $path }: yozildi

## Errors that an analyst meets

at-row = { $row }-qator: { $message }
names-more = { $names } va yana { $count } ta

## Requests

request-no-item = `{ $id }` raqamli chora-tadbir yoki kichik band yoʻq
request-content = `{ $id }` boshqa bandning mazmuni, unga belgi qoʻyib boʻlmaydi
request-future-day = { $day } hali kelmagan: bugun { $today }
request-not-a-series = `{ $id }` uchun { $period } davri yoʻq: u takrorlanmaydi
request-no-period = `{ $id }` uchun { $period } davri yoʻq
request-not-due-yet = `{ $id }` muddati birinchi marta { $period } davri oxirida keladi
request-bad-period = `{ $period }` — davr emas
request-no-deadline = `{ $id }` uchun uzaytiriladigan muddat yoʻq
request-deadline-of-steps = `{ $id }` chora-tadbirining oʻz muddati yoʻq: muddatlar kichik bandlarda
request-extension-reason = `{ $id }` muddatini uzaytirish uchun sabab kerak
request-done-not-extended = `{ $id }` bajarilgan: uzaytiradigan narsa yoʻq
request-dropped = `{ $id }` rejadan chiqarilgan
request-not-later = { $to } amaldagi muddatdan ({ $current }) kech emas
request-mark-steps = `{ $id }` chora-tadbirining kichik bandlari bor; belgini ularga qoʻying
request-no-open-steps = `{ $id }` chora-tadbirining kichik bandlari bor, ular orasida ochigʻi yoʻq
request-already-marked = `{ $id }` allaqachon belgilangan ({ $key }): { $mark }
request-drop-reason = `{ $id }` ni rejadan chiqarish uchun sabab kerak
request-no-period-to-mark = `{ $id }` uchun { $period } davrini bunday belgilab boʻlmaydi: davrlar boʻyicha faqat `done` va `confirmed` qoʻyiladi
request-done-before-period = `{ $id }` { $date } kuni bajarilgan boʻlishi mumkin emas: { $period } davri hali boshlanmagan edi
request-was-dropped = `{ $id }` { $date } kuni rejadan chiqarilgan
request-done-before-started = `{ $id }` { $date } kuni bajarilgan boʻlishi mumkin emas: u { $started } kuni boshlangan
request-started-after-done = `{ $id }` { $date } kuni boshlangan boʻlishi mumkin emas: u { $done } kuni bajarilgan
request-done-not-dropped = `{ $id }` { $date } kuni bajarilgan: uni rejadan chiqarib boʻlmaydi
request-observed-already = `{ $id }` uchun { $date } holatiga { $value } qiymati bor
request-no-kpi = `{ $id }` koʻrsatkichi yoʻq
request-reopen-steps = `{ $id }` chora-tadbirining kichik bandlari bor; ularni qayta oching
request-no-period-to-reopen = `{ $id }` uchun { $period } davrini qayta ochib boʻlmaydi: `{ $key }` belgisi butun bandga tegishli
request-several-marks = `{ $id }` dan bir nechta belgini olish mumkin: { $marks }
request-until = «shu kungacha» deb faqat `done` ayta oladi: { $date }
request-period-not-over = { $day } davri hali tugamagan: bugun { $today }
request-empty-text = `{ $key }` matni boʻsh
request-hidden-character = `{ $key }` matnida koʻrinmaydigan belgi bor: { $code }
request-code-of-several = `{ $id }` kodi bir nechta kichik bandda bor
request-no-item-itself = `{ $id }` chora-tadbirida faqat koʻrsatkichlar va mazmun bor: belgilaydigan narsa yoʻq
request-is-kpi = `{ $id }` — bu koʻrsatkich
request-is-event = `{ $id }` — bu voqea: uning faqat kuni bor
request-happened-already = `{ $id }` voqeasi { $date } kuni sodir boʻlgan
request-bare-series = `{ $id }` takrorlanadi: davrlaridan birini koʻrsating
request-log-of-period = `{ $id }` ning barcha davrlari uchun bitta jurnali bor, { $period } uchun alohidasi yoʻq
request-empty-entry = bu `{ $id }` haqida hech nima demaydi
request-percent = { $percent } — 0 dan 100 gacha boʻlgan foiz emas
request-not-percent = `{ $id }` ning birligi { $unit }, foiz emas
request-no-unit = `{ $id }` ning birligi foiz emas
request-confirm-not-done = `{ $id }` bajarilmagan: tasdiqlaydigan narsa yoʻq
request-confirmed-before-done = `{ $id }` { $date } kuni tasdiqlangan boʻlishi mumkin emas: u { $done } kuni bajarilgan
request-done-after-confirmed = `{ $id }` { $date } kuni bajarilgan boʻlishi mumkin emas: u { $confirmed } kuni tasdiqlangan
request-no-observation = `{ $id }` da qiymatlar yoʻq: ular koʻrsatkichlarda boʻladi
request-done-is-confirmed = `{ $id }` tasdiqlangan: tasdiq turganda `done` olinmaydi
request-nothing-of-day = `{ $id }` da { $date } kungi `{ $key }` yoʻq

## Rows of a file of changes

row-list = roʻyxat oʻzgartirish qatori emas
row-object = bir necha qatorli obʼyekt oʻzgartirish qatori emas
row-unknown-column = nomaʼlum ustun `{ $key }`
row-column-twice = `{ $key }` ustuni ikki marta koʻrsatilgan
row-unknown-key = nomaʼlum kalit `{ $key }`
row-not-text = `{ $key }` matn ham, son ham emas
row-field-count = qatordagi maydonlar: { $count }, sarlavhada: { $columns }
row-bad-cell = { $key } `{ $text }`: { $why }
row-no-id = bu qatorda `id` yoʻq
row-idle-detail = `{ $key }` bu qatorda hech nimaga tegishli emas
encoding-other = bu fayl { $name } kodirovkasida
encoding-broken = bu fayl { $name } sifatida boshlanadi, lekin oxirigacha unday emas
row-open-quote = qoʻshtirnoq ochilgan va yopilmagan
row-after-quote = yopuvchi qoʻshtirnoqdan keyin matn bor
row-no-id-column = `id` ustuni yoʻq
row-no-head = { $number }-ustunning sarlavhasi yoʻq, lekin unda `{ $text }` bor
row-key-twice = `{ $key }` kaliti ikki marta koʻrsatilgan
row-id-twice = `{ $id }` uchun `{ $key }` { $row }-qatorda koʻrsatilgan
row-id-lost = `{ $id }` raqami ikki qatorda turibdi, rejada esa `{ $id }0` ham bor
row-id-number = `{ $id }` yoʻq: jadval raqamni songa aylantirgan boʻlishi mumkin
row-id-date = `{ $id }` yoʻq: jadval raqamni sanaga aylantirgan boʻlishi mumkin
row-detail-of-two = `{ $key }` bu qatordagi ikki oʻzgarishning istalganiga tegishli boʻlishi mumkin
warning-cleared = boʻsh `{ $key }` hech nimani olib tashlamaydi, buni `roadmap reopen` qiladi; qatorlar { $list }
warning-described = `{ $key }` ustuni faqat tavsiflaydi: undagi oʻzgarishlar koʻchirilmaydi; qatorlar { $list }

## Days, deadlines and numbers

day-single = bitta kun kerak, masalan { $day }
day-none = kalendarda bunday kun yoʻq
day-write = kunni 2023-07-01 koʻrinishida yozing
days-write = kunlar yoki haftalar sonini yozing, masalan 30d yoki 2w
due-meant = bunday yozing: { $due }
due-without-year = yili bilan yozing: { $due }
due-write = 2024-03-31, 2024-03, 2024-Q1, 2024-H1, 2024 yoki 2024/2025 koʻrinishida yozing
due-none = kalendarda { $due } yoʻq
due-backwards = tugashi boshlanishidan oldin
number-bad = `{ $text }` — son emas: 29800000, 29.8M yoki 3.6 koʻrinishida yozing
number-long = `{ $text }` sonida raqamlar juda koʻp
number-ambiguous = `{ $text }` ni ikki xil tushunish mumkin: { $whole } yoki { $fraction } deb yozing
day-year = 1900–2200 yillar tushuniladi
number-suffix = `{ $text }`: { $digits }, { $digits }k yoki { $digits }M deb yozing; `{ $suffix }` birlik boʻlishi mumkin

## Queries

query-empty = boʻsh shart hech nimani soʻramaydi
query-not-understood = `{ $text }` sharti tushunarsiz
query-no-value = `{ $key }:` dan keyin hech nima yoʻq
query-joins-nothing = `{ $word }` hech nimani bogʻlamaydi: muqobillar vergul bilan ajratiladi, birga bajarilishi kerak boʻlgan shartlar yonma-yon yoziladi
query-is-executor = `{ $text }` — bu ijrochi
query-is-funding = `{ $text }` — bu moliyalashtirish manbasi
query-is-section = `{ $text }` — bu boʻlim
query-is-state = `{ $text }` — bu holat
query-is-rating = `{ $text }` — bu koʻrsatkich bahosi
query-is-date = `{ $text }` — bu sana
query-is-file = `{ $text }` — bu fayl nomi
query-is-plan = `{ $text }` — bu reja
query-is-kpi = `{ $id }` — bu koʻrsatkich
query-is-several = `{ $text }` bir necha narsani anglatishi mumkin
query-no-section = `{ $id }` boʻlimi yoʻq
query-no-executor = `{ $id }` ijrochisi yoʻq
query-no-funding = `{ $id }` moliyalashtirish manbasi yoʻq
query-no-state = `{ $word }` holati yoʻq
query-no-confirmation = bu rejada hali hech nima tasdiqlanmagan, shuning uchun hech nima tasdiqlanmagan deb sanalmaydi
query-no-word = `{ $word }` raqam ham, biror nomdagi soʻzning boshi ham emas
query-no-day = taqvimda `{ $day }` yoʻq
query-far-year = `{ $day }` 1900–2200 yillardan tashqarida
query-backwards = `{ $text }` boshlanishidan oldin tugaydi
query-bad-days = `{ $key }:{ $value }` — kunlar oraligʻi emas
query-bad-late = `late:{ $value }` — kunlar soni emas
query-bad-range = `{ $range }` — oraliq emas
query-no-id = `{ $id }` chora-tadbiri, kichik bandi yoki koʻrsatkichi yoʻq
query-several-steps = `{ $id }` kodi bir necha kichik bandda bor
query-not-period = `not:` ayrim davrni chiqarib tashlamaydi: `{ $text }`
query-only-ids = bu yerda faqat raqamlar yoziladi, `{ $text }` emas

## Arguments

argument-no-column = `{ $key }` ustuni yoʻq
argument-no-format = bu buyruqda `{ $format }` formati yoʻq
argument-only-dashes = `{ $option }` matn oʻrniga `--` oldi
argument-no-command = `{ $name }` buyrugʻi yoʻq
argument-no-language = `{ $language }` tili yoʻq
argument-plan-twice = `{ $path }` ikki marta koʻrsatilgan
argument-no-value = `{ $id }` ning qiymati yoʻq
argument-no-change = oʻzgartiradigan narsa yoʻq
argument-one-plan = bitta buyruq bitta rejani oʻzgartiradi
argument-no-plan = `{ $name }` rejasi yoʻq
argument-plan-needed = `{ $id }` oldidan reja nomi kerak
argument-any-plan = `{ $id }` har qanday rejadan boʻlishi mumkin
argument-bad-value = `{ $option } { $text }`: { $why }
columns-form = `{ $text }` bunday yoziladi: `due=4`
columns-name = `{ $name }` bulardan biri emas: { $list }
columns-place = `{ $text }` ustun raqami ham, harfi ham emas
columns-twice = `{ $name }` ikki marta berilgan
columns-needed = kamida `measure` va `due` yoki `start` va `duration` ustunlari kerak
columns-missing = { $table }-jadvalda { $count } ta ustun bor, `{ $name }` ular orasida yoʻq
tables-missing =
    hujjatda { $number }-jadval yoʻq: unda { $count ->
        [one] bitta jadval bor
       *[other] { $count } ta jadval bor
    }
argument-import-file = `import` uchun `-f` kerak emas
argument-unknown-option = `{ $option }` parametri yoʻq
clock-wrong = bu kompyuter soati { $year } yilni koʻrsatyapti
hint-clock = uni toʻgʻrilang yoki kunni `--as-of` bilan ayting
file-too-large = `{ $path }` hajmi { $size } MiBdan katta
hint-divide-file = uni bir necha faylga boʻling
answer-unwritten = javobni yozib boʻlmadi: { $reason }
answer-unwritten-plan = reja oʻzgartirildi, lekin javobni yozib boʻlmadi: { $reason }
answer-unwritten-file = fayl yozildi, lekin javobni yozib boʻlmadi: { $reason }
file-is-there = `{ $path }` bor, hech nima ustidan yozilmaydi

## Hints

hint-import-file = `-o PLAN` yangi reja yozadi, `--into PLAN` borini oʻzgartiradi
hint-did-you-mean = balki `{ $near }` dir?
hint-did-you-mean-one-of = balki { $names } dir?
hint-there-are = mavjud: { $list }
hint-columns-near = balki `{ $near }` dir? Mavjud: { $list }
hint-it-has = unda bor: { $list }
hint-text-with-dash = matnni undan keyinoq yozing: { $option } "-3 uy"
hint-name-format = uni `--format` bilan koʻrsating: { $list }
hint-write = `{ $text }` deb yozing
hint-leave-out = uni olib tashlang
hint-known-terms = mumkin boʻlgan shartlar: raqam, 1..7, section:, executor:, lead:, funding:, status:, due:, done:, late:, text:, not:, soʻz
hint-measures-or-text = chora-tadbirlar { $first } dan { $last } gacha; nomdagi sonni { $text } izlaydi
hint-terms = { $list }
hint-confirmation = reja tasdiqlashni birinchi `confirmed` dan boshlab qoʻllaydi
hint-is-event = `{ $id }` — bu voqea: voqealarni `roadmap show` koʻrsatadi
hint-day-span-examples = { $key }:2023-Q2, { $key }:2023-04..2023-06, { $key }:..2023-06-30 yoki { $key }:2023-07-01.. deb yozing
hint-no-section-named = rejada boʻlimlar yoʻq
hint-no-executor-named = rejada birorta ham ijrochi koʻrsatilmagan
hint-no-funding-named = rejada birorta ham moliyalashtirish manbasi koʻrsatilmagan
hint-late-examples = late:>14, late:>=14, late:<7 deb yozing (kunlarda), buyruq qatorida esa qoʻshtirnoqda: 'late:>14'
hint-steps-run = { $id } chora-tadbirida { $first } dan { $last } gacha kichik bandlar bor
hint-no-steps = { $id } chora-tadbirida kichik bandlar yoʻq
hint-measures-run = chora-tadbirlar { $first } dan { $last } gacha; `roadmap list` ga qarang
hint-see-list = qanday raqamlar borligini `roadmap list` koʻrsatadi
hint-content-of = bu `{ $id }` ning mazmuni: belgini unga qoʻying
hint-day-it-happened = bu sodir boʻlgan kunni `--on` bilan koʻrsating
hint-day-in-file = bu sodir boʻlgan kunni yozing
hint-look-at-day = `--on` da koʻrsatilgan kunni tekshiring
hint-leave-period-out = davrni koʻrsatmang
hint-periods-to = uning davrlari { $first } dan { $last } gacha
hint-periods-on = uning davrlari { $first } dan boshlanadi
hint-period-example = davrni 3.3@2023-Q2 koʻrinishida yozing
hint-write-due = faylda `due:` ni yozing
hint-add-reason = `--reason …` ni qoʻshing
hint-fill-reason = `reason` ni toʻldiring
hint-extend-steps = kichik bandlarning muddatini uzaytiring
hint-force-extends = `--force` baribir uzaytiradi
hint-force-sets = `--force` baribir qoʻyadi
hint-force-or-reopen = `--force` belgini yangilaydi, `roadmap reopen` uni olib tashlaydi
hint-force-or-day = `--force` uni yangilaydi; `--on` boshqa kunni beradi
hint-force-or-date = `--force` uni yangilaydi; `date` boshqa kunni beradi
hint-reopen = buni `roadmap reopen` bekor qiladi
hint-open-steps = ochiq: { $list }; `--all-steps` hammasini belgilaydi
hint-open-steps-alone = ochiq: { $list }
hint-no-kpis = rejada koʻrsatkichlar yoʻq
hint-say-what = qaysi birini `--what` bilan koʻrsating
hint-json-lines = JSON ni qatorma-qator yozing: har qatorda bitta obʼyekt, atrofida qavssiz
hint-json-object = har bir qator bitta JSON obʼyekti
hint-quote-field = ajratuvchi belgisi bor maydonni qoʻshtirnoqqa oling
hint-goes-with = `{ $key }` { $list } bilan birga koʻrsatiladi
hint-name-once = har bir rejani bir marta koʻrsating, aks holda uning topshiriqlari ikki marta sanaladi
hint-one-plan = har bir rejaning raqamlarini alohida buyruqda koʻrsating
hint-plan-first = raqam oldiga reja nomini qoʻying: { $names }
hint-pairs = juft-juft yozing: koʻrsatkich va uning qiymati
hint-coarse-day = kunni yoki tugagan davrni yozing, masalan 2023-Q2
hint-take-out = uni olib tashlang
hint-whole-id = raqamni toʻliq yozing: { $list }
hint-record = `roadmap record { $id } VALUE` uning qiymatini yozadi
hint-event-day = `roadmap done { $id } --on DATE` kunni belgilaydi
hint-reopen-event = `roadmap reopen { $id }` uning kunini olib tashlaydi
hint-reopen-kpi = `roadmap reopen { $id }` uning oxirgi qiymatini olib tashlaydi
hint-periods-are = ulardan birini yozing: { $list }
hint-log-texts = matn, `--problem` yoki `--proposal` ni koʻrsating
hint-value-in-unit = qiymatni koʻrsatkich birligida, `%` siz yozing
hint-done-first = avval `roadmap done { $id }`
hint-unconfirmed-steps = bajarilgan va tasdiqlanmagan: { $list }
hint-observation-of-kpi = koʻrsatkichni koʻrsating
hint-reopen-confirmed = avval `roadmap reopen { $id } --what confirmed`
hint-save-as-utf-8 = uni UTF-8 da saqlang; UTF-16 va windows-1251 ham oʻqiladi
hint-close-quote = uni yoping, matnga tegishli boʻlsa ikkita qiling
hint-double-quote = qoʻshtirnoq ichidagi maydonda qoʻshtirnoq ikki marta yoziladi
hint-id-twice = jadval 1.10 ni 1.1 ga aylantiradi: raqamlar ustuniga «matn» formatini bering
hint-column-as-text = faylni ochishdan oldin raqamlar ustuniga «matn» formatini bering
hint-two-rows = ikki oʻzgarishni ikki qatorga yozing
hint-explain = kichik band, chora-tadbir yoki koʻrsatkichni koʻrsating
hint-another-file = boshqa faylni koʻrsating
hint-make-folder = avval `{ $path }` papkasini yarating
watch-file = `{ $path }` kuzatilmoqda; Ctrl-C tugatadi.
watch-files = { $count } ta fayl kuzatilmoqda; Ctrl-C tugatadi.

## What a command has changed

changed-none = Oʻzgartiradigan narsa yoʻq
changed-already = allaqachon { $fact }; hech nima oʻzgarmadi
changed-nothing = olib tashlanadigan `{ $key }` yoʻq; hech nima oʻzgarmadi
changed-was = { $fact } (avval { $old })
changed-taken-back = bekor qilindi: { $fact }
echo-done = bajarildi { $on }
echo-started = boshlandi { $on }
echo-dropped = rejadan chiqarildi { $on }
echo-confirmed = tasdiqlandi { $on }
echo-due = muddat { $due }
echo-log = jurnal { $on }
echo-happened = sodir boʻldi { $on }
echo-observed = { $on } holatiga { $value }
echo-value = { $value } { $unit }
echo-late = kechikish: { $late }
echo-reason = sabab: { $text }
echo-evidence = dalil: { $text }
echo-act = hujjat: { $text }
echo-by = kim: { $text }
echo-note = izoh: { $text }
echo-source = manba: { $text }
echo-text = { $text }
echo-problem = muammo: { $text }
echo-proposal = taklif: { $text }
echo-percent = { $percent } %
init-written = { $path }: boshlash uchun reja, { $measures } ta chora-tadbir, { $steps } ta kichik band, { $kpis } ta koʻrsatkich
init-list = unda nima bor
init-done = bajarilganini belgilash
init-check = tahrirdan keyin xatolarni topish

## Documents imported

import-written = { $path }: { $measures } ta chora-tadbir, { $lines } ta qator
import-overdue = bugun nima kechikkan
import-check = nima ochiq qolgan va nima xatoga oʻxshaydi
import-plain = hammasi aniq oʻqildi
import-marked = rejada belgilandi: { $read } tasi `# import:`, ochiq qolgani: { $open } tasi `# TODO import:`
import-still-open = ochiq qolgan:
import-left-over = hujjatda bor, rejada yoʻq:
import-more = va yana { $count } ta
revision-lead = { $path } — { $document } hujjati boʻyicha: { $act }, { $day }
revision-unchanged = Oʻzgarishsiz qatorlar: { $count }
revision-moved = Muddati oʻzgargan: { $count }
revision-reworded = Yangi tahrirda: { $count }
revision-reassigned = Ijrochisi yoki mablagʻi oʻzgargan: { $count }
revision-new = Yangi: { $count }
revision-vanished = Hujjatda yoʻq, rejadan chiqariladi: { $count }
revision-renumbered = Hujjatda boshqa raqamda, rejadagi raqami qoladi: { $count }
revision-undecided = Siz hal qilasiz, oʻzgartirilmadi: { $count }
revision-not-read = Hujjatda oʻqilmadi: { $count }
revision-from-to = { $from } → { $to }
revision-title = endi “{ $now }”
revision-outcome = natija endi “{ $now }”
revision-executors = ijrochilar: { $now } (avval: { $was })
revision-funding = mablagʻ: { $now } (avval: { $was })
revision-due = muddati { $due }
revision-steps = { $count } ta kichik band
revision-number = hujjatda { $number }-raqam
revision-items = { $count } ta band
revision-unread = muddat tushunilmadi: “{ $words }”
revision-dated = hujjatda muddat bor, rejada yoʻq: { $due }
revision-undated = hujjatda endi muddat yoʻq
revision-series = takroriy muddatni boshqasi bilan uzaytirib boʻlmaydi; hujjatda: { $due }
revision-event = muddat rejada yoʻq hodisadan boshlanadi: “{ $words }”
revision-edited-title = rejada tahrir qilingan; hujjatda “{ $now }”
revision-edited-outcome = natija rejada tahrir qilingan; hujjatda “{ $now }”
revision-changed-executors = ijrochilar rejada oʻzgartirilgan; hujjatda: { $now }
revision-changed-funding = mablagʻ rejada oʻzgartirilgan; hujjatda: { $now }
revision-other-language-title = rejada faqat boshqa tillarda bor; hujjatda “{ $now }”
revision-other-language-outcome = natija rejada faqat boshqa tillarda bor; hujjatda “{ $now }”
revision-emptied-title = hujjatda endi nomi yoʻq
revision-emptied-outcome = hujjatda endi natija yoʻq
revision-nobody-executors = hujjatda endi ijrochilar koʻrsatilmagan; rejada: { $was }
revision-nobody-funding = hujjatda endi mablagʻ koʻrsatilmagan; rejada: { $was }
revision-rephrased = ayni muddat boshqa soʻzlar bilan: “{ $words }”; `deadline` da avvalgisi qoladi
revision-divided = hujjatda kichik bandlarga boʻlingan, oʻzining belgilari bor
revision-undivided = hujjatda endi kichik bandlari yoʻq; rejadagilari qoladi
revision-content = hujjatda yoʻq; mazmun qatorini chiqarib boʻlmaydi, qoʻlda olib tashlang
revision-delivered = hujjatda yoʻq, lekin bajarilgan; qoladi
revision-done = hujjatda bajarilgan deb koʻrsatilgan; belgilash: `roadmap done`
revision-noted = hujjatdagi izoh: “{ $words }”
revision-section = hujjatda “{ $title }” boʻlimida
revision-taken-out = ikkala hujjatda bor, rejadan olib tashlangan; qayta qoʻshilmaydi
revision-no-base = `--base` boʻlmasa, rejadagi tahrirni eski hujjatdan ajratib boʻlmaydi; farq bor joyda yangi hujjat olindi
revision-foreign = hujjat `{ $language }` tilida oʻqildi, rejada esa bu tilda nomlar yoʻq: qatorlar faqat raqami boʻyicha solishtirildi; til boshqa boʻlsa, uni `--lang` bilan ayting
revision-reason-moved = Yangi tahrirdagi hujjat bilan oʻzgartirildi
revision-reason-vanished = Yangi tahrirdagi hujjatda yoʻq

## Names of fields

field-as-written = Yozilgani
field-read-as = Oʻqilgani
field-extended = Uzaytirilgan
field-in-force = Amalda
field-marks = Belgilar
field-rule = Qoida
field-course = Chiziq
field-first = Birinchi kun
field-last = Oxirgi kun
field-begin-by = Boshlanishi
field-late-from = Kechikish
field-missing = Yetishmaydi
field-of-target = Maqsaddan
field-elapsed = Oʻtgan vaqt
field-pace = Surʼat
field-needed = Kerak
field-periods = Davrlar

## What an answer explains

explain-nothing = reja va boʻlimning oʻz holati yoʻq
explain-happened = { $on } sodir boʻlgan
explain-not-happened = hali sodir boʻlmagan
explain-content = mazmun: muddati yoʻq, hisobga olinmaydi
explain-content-of = { $id } mazmuni: muddati yoʻq, hisobga olinmaydi
explain-no-items = unda bajariladigan narsa yoʻq: faqat koʻrsatkichlar va mazmun
explain-items = { $state }: { $ids }
explain-inherited = { $words } ({ $id }-chora-tadbirniki)
explain-day = kun: { weekday-name }, { $day }; kechikish { $from }dan
explain-month = oy: { $first }dan { $last }gacha; kechikish { $from }dan
explain-quarter = chorak: { $first }dan { $last }gacha; kechikish { $from }dan
explain-half = yarim yil: { $first }dan { $last }gacha; kechikish { $from }dan
explain-year = yil: { $first }dan { $last }gacha; kechikish { $from }dan
explain-interval = oraliq: { $first }dan { $last }gacha; kechikish { $from }dan
explain-open = muddatsiz: { $first }dan; { $last }gacha boshlanishi kerak, aks holda kechikish { $from }dan
explain-series = { $due }; har bir davrning oʻz muddati bor, { $period } uchun – { $day }
explain-waits = { $due }; { $of } hali sodir boʻlmagan, muddat kuni yoʻq
explain-waits-dropped = { $due }; { $of } rejadan chiqarilgan, muddat kuni boʻlmaydi
explain-runs-from-event = { $due }; { $of } { $begin } sodir boʻlgan, demak muddat { $day }; kechikish { $from }dan
explain-runs-from-item = { $due }; { $of } bajarilgan, demak muddat { $day }; kechikish { $from }dan
explain-granted = { $on } – { $to } gacha
explain-of-period = { $period } { $text }
explain-because = { $text }: { $reason }
explain-in-force = { $due }: { $day }; kechikish { $from }dan
explain-not-done = bajarilmagan
explain-not-confirmed = tasdiqlanmagan
explain-not-dropped = rejadan chiqarilmagan
rule-dropped = rejadan chiqarilgan: bu qoida hammasidan oldin
rule-all-in = barcha davrlar topshirilgan
rule-done = bajarilgan, muddati yoʻq
rule-done-day-unknown = bajarilgan, lekin muddatidami, nomaʼlum
rule-done-late-at-most = amaldagi muddatdan keyin tugaydigan davrda bajarilgan
rule-done-late = amaldagi muddatdan keyin bajarilgan
rule-done-in-time = amaldagi muddatda bajarilgan
rule-missing = { $day } holatiga muddati oʻtgan davr topshirilmagan
rule-not-begun = { $day } holatiga boshlanmagan va bajarilmagan, boshlanish kuni esa oʻtgan
rule-overdue = { $day } holatiga, amaldagi muddatdan keyin, bajarilmagan
rule-begun = boshlangan muddatsiz ish endi kechikmaydi
rule-some-in = ayrim davrlar topshirilgan, muddati oʻtgani yoʻq
rule-started-no-deadline = boshlangan, muddati yoʻq
rule-started = boshlangan, amaldagi muddat oʻtmagan
rule-waiting = boshlanmagan, muddat boshlanadigan voqea hali sodir boʻlmagan
rule-no-deadline = boshlanmagan, muddati yoʻq
rule-planned = boshlanmagan, amaldagi muddat oʻtmagan
rule-worst = topshiriqlarining eng yomoni: muddati oʻtgan, bajarilmoqda, kutilmoqda, rejalashtirilgan
rule-some-done = topshiriqlarining ayrimlari bajarilgan
rule-all-done = barcha topshiriqlari bajarilgan yoki rejadan chiqarilgan
rule-all-dropped = barcha topshiriqlari rejadan chiqarilgan
explain-late = { $days } kechikkan ({ $span })
explain-late-at-most = koʻpi bilan { $days } kechikkan ({ $span })
explain-late-original = dastlabki muddat boʻyicha { $days } ({ $span })
explain-both = { $now }; { $first }
explain-left = { $days } qoldi, { $day }gacha
explain-course = { $first } holatiga { $base } – { $by } holatiga { $target }: { $days }da { $rise }
explain-course-through = { $first } holatiga { $base } – { $by } holatiga { $target }, oraliqda { $stops }
explain-in-period = faqat { $period } davrida { $target }
explain-target-only = { $by }gacha { $target }; boshlangʻich qiymat yoʻq
explain-target-no-day = { $target }, muddatsiz
explain-no-value = hisobga olinadigan qiymat yoʻq
explain-value = { $on } holatiga { $value }
explain-value-day = { $on } holatiga { $value }, { $nth }-kun
explain-value-sum = { $on } holatiga jami { $value }
explain-minus = { $from } − { $less }
explain-minus-baseline = { $from } − { $less } (boshlangʻich qiymat)
explain-difference = ({ $from } − { $less })
explain-over = { $part } / { $whole }
explain-days-of = { $gone } / { $days }
explain-part-of-way = { $base } + { $rise } × { $share }
explain-on-path = maqsadlar orqali oʻtgan chiziqlarda
explain-on-value-day = { $line }, qiymat kunida
explain-on-day = { $line }, { $day }
explain-days-left = { $rest } / qolgan { $days }
explain-a-day = kuniga { $value }
explain-way-at-pace = { $base } + { $rise } × { $pace }
explain-drift = { $base } + { $gain } / ({ $share })
explain-plus = +{ $value }
explain-direction-assumed = qaysi tomon yaxshi ekani koʻrinmaydi: oʻsish deb olindi
why-no-target = maqsad yoʻq
why-unreported = hisobga olinadigan qiymat yoʻq, { $by } esa oʻtgan
why-missed = { $by }gacha va undan keyin hech bir qiymat maqsadga yetmagan
why-met = { $on } yetilgan
why-met-late = { $on }, muddatidan keyin yetilgan
why-lost = { $on } yana yoʻqotilgan
why-reached = qiymat maqsadga yetgan
why-no-value = hisobga olinadigan qiymat yoʻq, maqsad muddati oʻtmagan
why-period-not-over = maqsad davrlarining hech biri tugamagan
why-no-pace = surʼatni solishtiradigan narsa yoʻq
why-away-from-target = boshlangʻich qiymat maqsadga teng, qiymat esa undan yomon
why-on-the-line = maqsadlar orasidagi chiziqda yoki undan yaxshi
why-below-the-line = maqsadlar orasidagi chiziqdan yomon
why-pace-below = surʼat { $pace }, { $bound } dan past
why-pace-from = surʼat { $pace }, { $bound } dan past emas
lacks-first-period = birinchi davr
lacks-last-period = oxirgi davr
lacks-start = qachon boshlanishi
lacks-event-day = voqea kuni
read-year-given = { $text } yil alohida berilgan
read-short-year = yil ikki raqamli
read-words-around = uni oʻzgartirmaydigan soʻzlar: { $text }
read-broken-word = ikki boʻlakka ajralgan soʻz: { $text }
read-inclusive = oxirgi kunigacha
explain-not-read = `{ $text }` tushunarsiz: { $why }
unread-words = { $why }: { $words }
unread-other-language = { $name } tiliga oʻxshaydi, bu til oʻqilmaydi
unread-empty = oʻqiydigan narsa yoʻq
unread-too-long = muddat uchun juda uzun
unread-missing-year = yil koʻrsatilmagan; uni `--year` beradi
unread-two-deadlines = unda ikki muddat bor
unread-impossible-day = kalendarda bunday kun yoʻq
unread-impossible-period = bunday chorak yoki yarim yil yoʻq
unread-backwards = tugashi boshlanishidan oldin
unread-unlikely-year = yil 1900–2200 oraligʻida emas
unread-day-month-order = qaysi son kun, qaysisi oy ekani nomaʼlum
unread-short-year = ikki raqam qaysi yil ekani nomaʼlum
unread-fiscal-year = moliya yoki oʻquv yili kalendar yili emas
unread-number = bu faqat son
unread-duration = bu davomiylik, nimadan hisoblanishi nomaʼlum
unread-working-days = ish kunlarini dam olish kunlari kalendarisiz sanab boʻlmaydi
unread-event = voqeaga bogʻliq, lekin undan keyingi muddat yoʻq
unread-season = faslning aniq chegarasi yoʻq
unread-vague = kun, oy, chorak, yarim yil yoki yil aytilmagan
unread-frequency = faqat har oy, chorak, yarim yil yoki yil kuzatiladi
unread-earliest = eng erta boshlanishi aytilgan yoki aytilgan kun kirmaydi
unread-negation = biror soʻz sanani bekor qiladi yoki istisno qiladi
unread-unknown = unda notanish soʻzlar bor
unread-unclear = soʻzlar tanish, lekin tartibi bunday emas
unread-ambiguous = uni turlicha oʻqish mumkin
explain-day-in-force = { $day }; kechikish { $from }dan

## Timelines, pictures and exports

month-short =
    { $month ->
        [1] yan
        [2] fev
        [3] mar
        [4] apr
        [5] may
        [6] iyn
        [7] iyl
        [8] avg
        [9] sen
        [10] okt
        [11] noy
       *[12] dek
    }
timeline-before = { $day }dan oldingi muddatlar – { $count } ta
timeline-after = { $day }dan keyingi muddatlar – { $count } ta
timeline-done = bajarildi
timeline-due = muddat
timeline-missed = muddati oʻtgan
timeline-late = kechikkan kunlar
timeline-done-late = kechikib bajarildi
timeline-moved = uzaytirishdan oldingi muddat
timeline-started = boshlandi
timeline-span = ajratilgan vaqt
timeline-goes-on = davom etadi
timeline-waits = boshqasini kutmoqda
timeline-dropped = rejadan chiqarildi
timeline-unconfirmed = tasdiqlanmagan
timeline-cut = chizmadan tashqarida ham bor
timeline-today = bugun
timeline-backwards = oxiri { $to } boshlanishi { $from }dan oldin
report-format = hisobot formatini faylining kengaytmasi belgilaydi
hint-report-format = `-o report.docx`; `--format` xatlar uchun (`--by executor`)
report-ending = `{ $path }` fayl kengaytmasi hisobot formatini bildirmaydi
report-part = hisobotda `{ $name }` qismi yoʻq
report-too-long = hisobotda koʻpi bilan { $most } ta band va koʻrsatkich sanab oʻtiladi, ular esa koʻproq
hint-report-too-long = roʻyxatli qismlarni qoʻshmang: `--only headline,sections,executors,trend`, yoki xatlar tuzing: `--by executor`
workbook-thread = kitobni yaratib boʻlmadi: tizim uning varaqlari uchun oqim bermayapti
hint-workbook-thread = ruxsat etilgan jarayonlar sonini oshiring, qarang: `ulimit -u`, yoki boshqalarini tugating
workbook-content = kitobni yaratib boʻlmadi: { $reason }
hint-files-before = undan oldin { $count } ta fayl yozildi

form-one-plan = shakl bitta reja boʻyicha tuziladi
form-period = `{ $text }` davr emas
form-ending = `{ $path }` nomi .xlsx bilan tugamaydi
form-empty = soʻralganlardan shaklga hech narsa kirmaydi
form-too-long = shaklda koʻpi bilan { $most } ta qator boʻladi, soʻralgani esa undan koʻp
form-there = `{ $path }` bor, lekin u boʻsh shakl emas
form-none = bu faylning hech bir varagʻi shakl emas
form-several = bir nechta varaq shakl: { $list }
form-version = `{ $text }` – dasturning boshqa versiyasi shakli
form-damaged = shaklning yashirin qatori buzilgan: `{ $key }` yoʻq
form-other-plan = shakl boshqa rejaga tegishli: { $title }
form-seal = qator oʻzgartirilgan: yashirin `{ $id }` raqami { $number } { $title } ga tegishli emas
form-stray = `{ $text }` hech bir topshiriqqa tegishli boʻlmagan qatorda turibdi
form-twice = `{ $id }` ikki marta toʻldirilgan: { $place } da ham
form-percent-cell = `{ $text }` foiz formatida, saqlangani { $stored }: uni ikki xil tushunish mumkin
form-date-cell = katakda `{ $text }` koʻrinadi, saqlangani { $stored }: jadval sonni sanaga aylantirgan boʻlishi mumkin
form-not-day = `{ $text }` kun emas
form-bad-cell = `{ $text }`: { $why }
form-no-result = formulaning natijasi yoʻq
form-not-of-kpi = `{ $id }` – koʻrsatkich: faqat qiymati va tasdiqlovchi hujjati toʻldiriladi
form-not-of-item = `{ $id }` – topshiriq, uning qiymati yoʻq
form-idle-evidence = tasdiqlovchi hujjat bu qatorda hech narsaga tegishli emas
form-percent-alone = foiz yonida soʻz ham kerak
warning-form-outside = jadval ostidagilar oʻqilmadi: { $list }
hint-form-one-plan = rejani --file orqali koʻrsating
hint-form-too-long = rejaning bir qismini soʻrang, masalan `section:II`, yoki har ijrochiga alohida shakl: `--by executor`
hint-form-there = yangi fayl nomini bering: shakldagi javoblar hech qachon ustidan yozilmaydi
hint-form-none = `roadmap form` yaratgan shaklni .xlsx formatida yoki oʻzgarishlar faylini bering
hint-form-several = nusxa boʻlgan varaqni oʻchiring
hint-form-version = `roadmap form` bilan yangi shakl yarating
hint-form-unread = faylni Excel yoki LibreOfficeʼda ochib, .xlsx qilib qayta saqlang
hint-form-new = yangi shakl yaratib, javoblarni unga koʻchiring
hint-form-other-plan = uning rejasini --file orqali koʻrsating; reja nomi oʻzgargan boʻlsa, yangi shakl yarating
hint-form-stray = tegishli qatorga koʻchiring yoki tozalang
hint-form-twice = ikki qatorning biridan oʻchiring
hint-form-day = kunni 28.06.2023 shaklida yozing
hint-form-number = katakka son formatini bering va nazarda tutilganini yozing
hint-form-result = shaklni Excel yoki LibreOfficeʼda ochib saqlang yoki qiymatning oʻzini yozing
hint-form-shut = katakni tozalang: kulrang kataklar oʻz qatoriga tegishli emas
hint-form-idle-evidence = kunni, nima bajarilganini yoki u tasdiqlaydigan qiymatni toʻldiring
hint-form-percent-alone = shu qatorda nima bajarilganini yozing

## The ledger

revision-empty = boʻsh matn versiyani bildirmaydi
revision-refused = `{ $revision }` versiyani bildirmaydi: { $why }
revision-option = u `-` bilan boshlanadi
revision-long = u juda uzun
revision-range = oraliq emas, bitta kommit kerak
revision-reflog = havolalar jurnali faqat bitta nusxada boʻladi va vaqt oʻtib oʻchadi
revision-search = qidiruv va turlarga ruxsat yoʻq
revision-letter = unda versiya nomida boʻlmaydigan belgi bor
revision-ambiguous = `{ $revision }` bir nechta kommitni bildiradi
revision-unknown = repozitoriyda `{ $revision }` kommiti yoʻq
hint-write-more = toʻlaroq yozing: tarmoq uchun `refs/heads/…`, belgi uchun `refs/tags/…`, xeshning koʻproq raqami
hint-nothing-committed = hali hech narsa qayd etilmagan
hint-fetch-others = tarmoq, belgi yoki kommitni koʻrsating; boshqalarda borini `git fetch` olib keladi
operand-refused = `{ $text }` fayl ham emas, versiyani ham bildirmaydi: { $why }
operand-not-unicode = u Yunikod emas
operand-no-revision = `:` oldida versiya kerak
operand-outside = yoʻl repozitoriydan tashqariga olib chiqadi
git-ownership = git { $place } repozitoriysini oʻqimaydi: u boshqa birovniki
git-no-repository = reja git repozitoriysida emas
git-lacks = repozitoriyning bir qismi yoʻq: { $what }
git-refused = git rad etdi: { $why }
git-silent = git sababini aytmay rad etdi
hint-name-commit = tarmoq, belgi yoki kommitni koʻrsating
hint-name-ref = `-x` tarmogʻini `refs/heads/-x` deb yozing
hint-two-ends = ikki uchini koʻrsating: `OLD NEW`
hint-recorded-day = kommitni koʻrsating yoki kunni soʻrang: `--as-of DAY --recorded`
hint-head-path = `HEAD:roadmap.yaml` deb yozing
hint-from-day = kun uchun `--from { $day }` bor
hint-trust = unga ishonsangiz, `{ $command }` buyrugʻini bering
hint-keep-in-repository = tarix git dan oʻqiladi: rejani repozitoriyda saqlang
hint-refetch = bu qisman nusxa: qolganini `git fetch --refetch --no-filter` olib keladi
ledger-never = `{ $path }` hali git da qayd etilmagan
ledger-too-early = `{ $path }` ilk bor { $first } kuni yozilgan: { $day } holatiga nima deyilgani nomaʼlum
ledger-gone = `{ $path }` { $day } holatiga yoʻq edi: uni { $commit } olib tashlagan
ledger-none-readable = `{ $path }` ning { $day } gacha boʻlgan birorta versiyasi reja sifatida oʻqilmaydi
ledger-absent = { $revision } da `{ $path }` yoʻq
ledger-no-fork = `{ $revision }` va joriy kommitning umumiy oʻtmishi yoʻq
ledger-no-part = rejaning birorta versiyasida `{ $id }` yoʻq
ledger-shallow = bu toʻliq boʻlmagan klon (shallow): tarixi toʻliq emas; qolganini `git fetch --unshallow` olib keladi, CI da – `fetch-depth: 0`
ledger-renames = fayl nomi juda koʻp oʻzgargan: eski versiyalari hisobga olinmadi
ledger-unreadable = { $count } ta versiya reja sifatida oʻqilmaydi va oʻtkazib yuborildi: { $list }
ledger-no-repository = yozilgani hisobga olinmadi: { $why }
argument-recorded-texts = `--recorded` kunlar bilan beriladi, fayl va reviziyalar bilan emas
argument-recorded-writes = `--recorded` faqat javob beradigan buyruqlar uchun
argument-several-plans = bu buyruq bitta reja oladi, ular esa { $count } ta
argument-svg = `{ $path }` `.svg` bilan tugamaydi
hint-one-file = uni `-f` bilan koʻrsating
hint-recorded-days = kunlarni `--from` va `--to` bilan bering
hint-commit-it = uni qayd eting: faqat git da yozilganning tarixi bor
hint-unshallow = bu toʻliq boʻlmagan klon (shallow): qolganini `git fetch --unshallow` olib keladi, CI da – `fetch-depth: 0`
hint-without-recorded = `--recorded` siz javob fayldagi kunlar boʻyicha tuziladi
hint-svg = `-o trend.svg` deb yozing
timeline-end = ajratilgan vaqtning oxiri
timeline-missing = taqdim etilmagan davr
timeline-coming = kelgusi davr
timeline-progress = bajarilmoqda
timeline-spare = kerak boʻlmagan yoki oxiri yoʻq vaqt
trajectory-asked = shu kunga reja { $value }
trajectory-baseline-on = boshlangʻich qiymat { $value }, { $date }
trajectory-observed-on = { $value }, { $date }
trajectory-target-by = maqsad { $value }, { $date }
trajectory-no-path = boshlangʻich qiymat yoʻq
trajectory-none = hali kuzatuv yoʻq
trajectory-target = maqsad
trajectory-forecast = prognoz
trajectory-millions = { $value } mln
trajectory-billions = { $value } mlrd
trajectory-trillions = { $value } trln
trajectory-expected-value = reja { $value }
trajectory-baseline-value = boshlangʻich { $value }
trajectory-derived = { $value }*
trajectory-expected = bugungi reja
trajectory-baseline = boshlangʻich qiymat
trajectory-worked-out = * hisoblab chiqilgan, eʼlon qilinmagan
trajectory-missed = maqsadga erishilmadi
trajectory-met = maqsadga erishildi
picture-one-kpi = rasmda bitta koʻrsatkich boʻladi, bu yerda esa { $count } ta
picture-no-point = `{ $id }`da sanasi bor qiymat yoʻq
calendar-target = maqsad { $value }
export-alarm = `--alarm` faqat taqvim uchun: `--format ics`

## Til serveri

inlay-in-time = muddatida bajarildi
load-leads = { $count } tasida yetakchi
action-done = { $id }: bugun bajarildi deb belgilash
action-started = { $id }: bugun boshlandi deb belgilash
action-happened = { $id }: bugun yuz berdi deb belgilash
action-extend = { $id } muddatini { $to } gacha uzaytirish
action-extend-reason = sababi koʻrsatilsin
action-fix = `{ $text }` deb yozish
action-remove = Buni olib tashlash
action-allow = Bu yerdagi `{ $rule }` topilmasini qabul qilish
editor-partial = Rejada xatolar bor; oʻqib boʻlgan qismi koʻrsatilgan.
