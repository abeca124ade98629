# Uzbek in Latin letters; o‘ and g‘ are written with U+2018, the tutuq belgisi with U+2019.

## Heads of columns

column-id = T/r
column-measure = Chora-tadbir
column-section = Bo‘lim
column-title = Nomi
column-due = Muddati
column-original = Dastlabki muddat
column-state = Holati
column-status = Holati
column-late = Kechikishi
column-left = Qolgan vaqt
column-executors = Mas’ul ijrochilar
column-funding = Moliyalashtirish manbasi
column-progress = Bajarilishi
column-remark = Eslatma
column-unit = O‘lchov birligi
column-baseline = Boshlang‘ich qiymat
column-target = Maqsad
column-by = Qachongacha
column-value = Amalda
column-date = Sana
column-gap = Qolgan farq
column-of-target = Rejaga nisbatan
column-achieved = Erishildi
column-elapsed = O‘tgan vaqt
column-expected = Kutilgan
column-pace = Sur’at
column-needed = Kerakli sur’at
column-forecast = Prognoz
column-rating = Baho
column-direction = Yo‘nalish
column-name = Nomi
column-items = Topshiriqlar
column-done = Bajarildi
column-done-late = Kech bajarildi
column-overdue = Muddati o‘tgan
column-in-progress = Bajarilmoqda
column-planned = Muddati kelmagan
column-dropped = Nazoratdan yechildi
column-fallen-due = Muddati kelgan
column-done-of-all = Jamiga nisbatan bajarildi
column-done-of-due = Muddati kelganiga nisbatan bajarildi
column-extended = Muddati uzaytirilgan
column-file = Fayl
column-line = Qator
column-kpi = Ko‘rsatkich
column-period = Davr
column-key = Kalit
column-text = Matn
column-source = Manba
column-outcome = Pirovard natija
column-note = Izoh

## Names of fields

field-title = Nomi
field-section = Bo‘lim
field-executors = Mas’ul ijrochilar
field-funding = Moliyalashtirish manbasi
field-outcome = Pirovard natija
field-due = Muddati
field-original = Dastlabki muddat
field-state = Holati
field-started = Boshlandi
field-done = Bajarildi
field-dropped = Nazoratdan yechildi
field-reason = Sababi
field-evidence = Tasdiqlovchi hujjat
field-act = Hujjat
field-note = Izoh
field-steps = Kichik bandlar
field-kpis = Ko‘rsatkichlar
field-periods = Davrlar
field-extensions = Muddat uzaytirilishi
field-file = Fayl
field-source = Manba
field-progress = Bajarilishi
field-baseline = Boshlang‘ich qiymat
field-target = Maqsad
field-direction = Yo‘nalish
field-observations = Amaldagi qiymatlar
field-gap = Qolgan farq
field-of-target = Rejaga nisbatan
field-achieved = Erishildi
field-elapsed = O‘tgan vaqt
field-expected = Kutilgan
field-pace = Sur’at
field-needed = Kerakli sur’at
field-forecast = Prognoz
field-rating = Baho
field-unit = O‘lchov birligi
field-by = Qachongacha
field-value = Amalda
field-kind = Turi
field-measure = Chora-tadbir
field-late = Kechikish
field-left = Qolgan vaqt
field-remark = Izoh
field-extras = Qo‘shimcha maydonlar

## States, ratings, kinds

status-overdue = muddati o‘tgan
status-in-progress = bajarilmoqda
status-waiting = kutilmoqda
status-planned = muddati kelmagan
status-done = bajarildi
status-dropped = nazoratdan yechildi
rating-missed = erishilmadi
rating-unreported = hisobot berilmagan
rating-worsening = yomonlashmoqda
rating-off-track = rejadan ortda
rating-at-risk = xavf ostida
rating-on-track = reja bo‘yicha
rating-met = erishildi
rating-unknown = noma’lum
rating-no-target = maqsadsiz
direction-increase = oshirish
direction-decrease = kamaytirish
kind-level = holat
kind-flow = davr mobaynida

## Days, dates and series

days = { $days } kun
days-up-to = { $days } kungacha
day-unknown = kuni nomaʼlum
due-relative =
    { $of } dan { $number } { $unit ->
        [day] kun
        [week] hafta
        [month] oy
       *[year] yil
    } ichida
long-day =
    { $year }-yil { $day }-{ $month ->
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
series-grace = { $series }, + { $days } kun

## Sentences that lead an answer

overdue-lead = { $day } holatiga { $all } ta topshiriqdan { $count } tasining muddati o‘tgan; eng uzog‘i { $longest } kun
overdue-none = { $day } holatiga { $all } ta topshiriq orasida muddati o‘tgani yo‘q
upcoming-lead = { $day } — { $until } oralig‘ida muddati keladigan topshiriqlar: { $count } ta
upcoming-none = { $day } — { $until } oralig‘ida muddati keladigan topshiriq yo‘q
list-lead = { $day } holatiga { $measures } ta chora-tadbir, { $items } ta topshiriq
nothing-found = hech narsa topilmadi
kpi-lead = { $day } holatiga { $count } ta ko‘rsatkichdan { $met } tasiga erishilgan
summary-lead = { $day } holatiga { $items } ta topshiriq
summary-by-section = Bo‘limlar bo‘yicha
summary-by-executor = Ijrochilar bo‘yicha
summary-by-funding = Moliyalashtirish manbalari bo‘yicha
summary-by-plan = Rejalar bo‘yicha
summary-total = Jami
summary-shared = Topshiriq har bir ijrochisi yoki manbasi uchun sanaladi, shuning uchun qatorlar yig‘indisi jamidan ko‘p.
summary-no-section = bo‘limsiz
summary-no-executor = ijrochisi yo‘q
summary-no-funding = manbasi yo‘q

## Remarks on an item

remark-not-begun = boshlanmagan
remark-missing = topshirilmagan: { $periods }
remark-original = dastlabki muddat { $due }, { $days } kun kechikkan
remark-content = mazmun
remark-was = dastlab { $due }
dropped-because = { $on } kuni nazoratdan yechildi: { $reason }
done-of = { $whole } tadan { $part } tasi bajarildi
and-also = { $list }, { $value }
on-day = { $day } holatiga
by-day = { $day } gacha
late-days = { $days } kun kechikkan
left-days = { $days } kun qoldi
due-today = muddat bugun
done-on = { $on } kuni bajarildi
done-late = { $on } kuni { $days } kun kechikib bajarildi
dropped-on = { $on } kuni nazoratdan yechildi
started-on = { $on } kuni boshlandi
extended-to = { $on } kuni uzaytirildi, yangi muddat { $to }
no-deadline = muddat ko‘rsatilmagan
inherited = chora-tadbirdan
of = { $whole } tadan { $part } tasi

## Remarks on a KPI

derived = hisoblab chiqarilgan
gap-from-baseline = boshlang‘ich qiymatdan
marked-derived = { $value } *
marked-gap = { $value } †
met-on = { $on } kuni erishildi
met-late = { $on } kuni kechikib erishildi
met-then-lost = { $met } kuni erishildi, { $lost } holatiga boy berildi
by-inherited = chora-tadbirning oxirgi kuni
no-observation = amaldagi ma’lumot yo‘q
kpi-none = { $day } holatiga ko‘rsatkich yo‘q
no-baseline = boshlang‘ich qiymat yo‘q
hold = boshlang‘ich qiymat maqsadga teng: faqat erishildi yoki erishilmadi
per-day = kuniga { $value } { $unit }
percentage-points = { $value } foiz bandi
note-derived = * hisoblab chiqarilgan, e’lon qilinmagan
note-gap = † farq boshlang‘ich qiymatdan: amaldagi ma’lumot yo‘q

## What the terminal says of itself

hidden-columns = { $width } belgiga sig‘magan ustunlar: { $columns }; ko‘rish uchun --columns yoki --format csv

## Errors that an analyst meets

at-row = { $row }-qator: { $message }
names-more = { $names } va yana { $count } ta

## Requests

request-no-item = `{ $id }` raqamli chora-tadbir yoki kichik band yo‘q
request-content = `{ $id }` boshqa bandning mazmuni, unga belgi qo‘yib bo‘lmaydi
request-future-day = { $day } hali kelmagan: bugun { $today }
request-not-a-series = `{ $id }` uchun { $period } davri yoʻq: u takrorlanmaydi
request-no-period = `{ $id }` uchun { $period } davri yo‘q
request-not-due-yet = `{ $id }` muddati birinchi marta { $period } davri oxirida keladi
request-bad-period = `{ $period }` — davr emas
request-no-deadline = `{ $id }` uchun uzaytiriladigan muddat yo‘q
request-deadline-of-steps = `{ $id }` chora-tadbirining o‘z muddati yo‘q: muddatlar kichik bandlarda
request-extension-reason = `{ $id }` muddatini uzaytirish uchun sabab kerak
request-done-not-extended = `{ $id }` bajarilgan: uzaytiradigan narsa yo‘q
request-dropped = `{ $id }` rejadan chiqarilgan
request-not-later = { $to } amaldagi muddatdan ({ $current }) kech emas
request-mark-steps = `{ $id }` chora-tadbirining kichik bandlari bor; belgini ularga qo‘ying
request-no-open-steps = `{ $id }` chora-tadbirining kichik bandlari bor, ular orasida ochig‘i yo‘q
request-already-marked = `{ $id }` allaqachon belgilangan ({ $key }): { $mark }
request-drop-reason = `{ $id }` ni rejadan chiqarish uchun sabab kerak
request-no-period-to-mark = `{ $id }` uchun { $period } davrini bunday belgilab boʻlmaydi: davrlar boʻyicha faqat `done` va `confirmed` qoʻyiladi
request-done-before-period = `{ $id }` { $date } kuni bajarilgan bo‘lishi mumkin emas: { $period } davri hali boshlanmagan edi
request-was-dropped = `{ $id }` { $date } kuni rejadan chiqarilgan
request-done-before-started = `{ $id }` { $date } kuni bajarilgan bo‘lishi mumkin emas: u { $started } kuni boshlangan
request-started-after-done = `{ $id }` { $date } kuni boshlangan bo‘lishi mumkin emas: u { $done } kuni bajarilgan
request-done-not-dropped = `{ $id }` { $date } kuni bajarilgan: uni rejadan chiqarib bo‘lmaydi
request-observed-already = `{ $id }` uchun { $date } holatiga { $value } qiymati bor
request-no-kpi = `{ $id }` ko‘rsatkichi yo‘q
request-reopen-steps = `{ $id }` chora-tadbirining kichik bandlari bor; ularni qayta oching
request-no-period-to-reopen = `{ $id }` uchun { $period } davrini qayta ochib bo‘lmaydi: `{ $key }` belgisi butun bandga tegishli
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
row-unknown-column = noma’lum ustun `{ $key }`
row-column-twice = `{ $key }` ustuni ikki marta ko‘rsatilgan
row-unknown-key = noma’lum kalit `{ $key }`
row-not-text = `{ $key }` matn ham, son ham emas
row-field-count = qatordagi maydonlar: { $count }, sarlavhada: { $columns }
row-bad-cell = { $key } `{ $text }`: { $why }
row-no-id = bu qatorda `id` yo‘q
row-idle-detail = `{ $key }` bu qatorda hech nimaga tegishli emas
row-no-change = `{ $id }` uchun hech qanday o‘zgarish ko‘rsatilmagan
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
day-none = kalendarda bunday kun yo‘q
day-write = kunni 2023-07-01 ko‘rinishida yozing
days-write = kunlar yoki haftalar sonini yozing, masalan 30d yoki 2w
due-meant = bunday yozing: { $due }
due-write = 2024-03-31, 2024-03, 2024-Q1, 2024-H1, 2024 yoki 2024/2025 ko‘rinishida yozing
due-none = kalendarda { $due } yo‘q
due-backwards = tugashi boshlanishidan oldin
number-bad = `{ $text }` — son emas: 29800000, 29.8M yoki 3.6 koʻrinishida yozing
number-long = `{ $text }` sonida raqamlar juda ko‘p
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

argument-no-column = `{ $key }` ustuni yo‘q
argument-no-format = bu buyruqda `{ $format }` formati yo‘q
argument-no-language = `{ $language }` tili yo‘q
argument-plan-twice = `{ $path }` ikki marta ko‘rsatilgan
argument-no-value = `{ $id }` ning qiymati yo‘q
argument-no-change = o‘zgartiradigan narsa yo‘q
argument-one-plan = bitta buyruq bitta rejani o‘zgartiradi
argument-no-plan = `{ $name }` rejasi yo‘q
argument-plan-needed = `{ $id }` oldidan reja nomi kerak
argument-any-plan = `{ $id }` har qanday rejadan bo‘lishi mumkin
argument-bad-value = `{ $option } { $text }`: { $why }
argument-unknown-option = `{ $option }` parametri yoʻq

## Hints

hint-did-you-mean = balki `{ $near }` dir?
hint-did-you-mean-one-of = balki { $names } dir?
hint-there-are = mavjud: { $list }
hint-columns-near = balki `{ $near }` dir? Mavjud: { $list }
hint-it-has = unda bor: { $list }
hint-write = `{ $text }` deb yozing
hint-leave-out = uni olib tashlang
hint-known-terms = mumkin boʻlgan shartlar: raqam, 1..7, section:, executor:, lead:, funding:, status:, due:, done:, late:, text:, not:, soʻz
hint-measures-or-text = chora-tadbirlar { $first } dan { $last } gacha; nomdagi sonni { $text } izlaydi
hint-terms = { $list }
hint-confirmation = reja tasdiqlashni birinchi `confirmed` dan boshlab qoʻllaydi
hint-is-event = `{ $id }` — bu voqea: voqealarni `roadmap show` koʻrsatadi
hint-day-span-examples = { $key }:2023-Q2, { $key }:2023-04..2023-06, { $key }:..2023-06-30 yoki { $key }:2023-07-01.. deb yozing
hint-no-section-named = rejada bo‘limlar yo‘q
hint-no-executor-named = rejada birorta ham ijrochi ko‘rsatilmagan
hint-no-funding-named = rejada birorta ham moliyalashtirish manbasi ko‘rsatilmagan
hint-late-examples = late:>14, late:>=14, late:<7 deb yozing (kunlarda), buyruq qatorida esa qo‘shtirnoqda: 'late:>14'
hint-steps-run = { $id } chora-tadbirida { $first } dan { $last } gacha kichik bandlar bor
hint-no-steps = { $id } chora-tadbirida kichik bandlar yo‘q
hint-measures-run = chora-tadbirlar { $first } dan { $last } gacha; `roadmap list` ga qarang
hint-see-list = qanday raqamlar borligini `roadmap list` ko‘rsatadi
hint-content-of = bu `{ $id }` ning mazmuni: belgini unga qo‘ying
hint-day-it-happened = bu sodir bo‘lgan kunni `--on` bilan ko‘rsating
hint-look-at-day = `--on` da ko‘rsatilgan kunni tekshiring
hint-leave-period-out = davrni ko‘rsatmang
hint-periods-to = uning davrlari { $first } dan { $last } gacha
hint-periods-on = uning davrlari { $first } dan boshlanadi
hint-period-example = davrni 3.3@2023-Q2 ko‘rinishida yozing
hint-write-due = faylda `due:` ni yozing
hint-add-reason = `--reason …` ni qo‘shing
hint-extend-steps = kichik bandlarning muddatini uzaytiring
hint-force-extends = `--force` baribir uzaytiradi
hint-force-sets = `--force` baribir qo‘yadi
hint-force-or-reopen = `--force` belgini yangilaydi, `roadmap reopen` uni olib tashlaydi
hint-force-or-day = `--force` uni yangilaydi; `--on` boshqa kunni beradi
hint-reopen = buni `roadmap reopen` bekor qiladi
hint-open-steps = ochiq: { $list }; `--all-steps` hammasini belgilaydi
hint-no-kpis = rejada ko‘rsatkichlar yo‘q
hint-say-what = qaysi birini `--what` bilan ko‘rsating
hint-json-lines = JSON ni qatorma-qator yozing: har qatorda bitta ob’yekt, atrofida qavssiz
hint-json-object = har bir qator bitta JSON ob’yekti
hint-quote-field = ajratuvchi belgisi bor maydonni qoʻshtirnoqqa oling
hint-goes-with = `{ $key }` { $list } bilan birga ko‘rsatiladi
hint-row-keys = done, started, dropped, to yoki value ni ko‘rsating
hint-name-once = har bir rejani bir marta ko‘rsating, aks holda uning topshiriqlari ikki marta sanaladi
hint-one-plan = har bir rejaning raqamlarini alohida buyruqda ko‘rsating
hint-plan-first = raqam oldiga reja nomini qo‘ying: { $names }
hint-pairs = juft-juft yozing: ko‘rsatkich va uning qiymati
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
