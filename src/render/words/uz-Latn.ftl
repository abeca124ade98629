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
column-on = Sana
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
status-planned = muddati kelmagan
status-done = bajarildi
status-dropped = nazoratdan yechildi
rating-missed = erishilmadi
rating-worsening = yomonlashmoqda
rating-off-track = rejadan ortda
rating-at-risk = xavf ostida
rating-on-track = reja bo‘yicha
rating-met = erishildi
rating-unknown = noma’lum
direction-increase = oshirish
direction-decrease = kamaytirish
kind-level = holat
kind-flow = davr mobaynida

## Days, dates and series

days = { $days } kun
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
