# Hisobot va xatlar soʻzlari.

## The front

paper-kind = Ijrosi toʻgʻrisida MAʼLUMOT
paper-act = Asos: { $act }
paper-as-of = { $day } holatiga
paper-transliterated = Matnlar kirill yozuvidan avtomatik oʻgirilgan: rejada lotincha matn yoʻq.
paper-zone = Kun { $zone } vaqt mintaqasida tugaydi
paper-approved = TASDIQLAYMAN
paper-position = (lavozimi)
paper-signature = (imzo)
paper-name = (F.I.Sh.)
paper-seal = M.Oʻ.
paper-page = { $page }-bet, jami { $pages } bet
paper-contents = Mundarija
paper-skip = Asosiy raqamlarga oʻtish

## Headline

paper-headline = Asosiy raqamlar
paper-lead-all =
    Rejada { $all } ta topshiriq bor{ $dropped ->
        [0] { "" }
       *[other] , { $dropped } tasi rejadan chiqarilgan
    }. { $dropped ->
        [0] { $done } tasi bajarildi
       *[other] Qolgan { $items } tadan { $done } tasi bajarildi
    } ({ $of-all })
paper-lead-due = muddati kelgan { $due } tadan { $done } tasi bajarilgan ({ $of-due }).
paper-lead-none-due = hali birortasining muddati kelmagan.
paper-lead-overdue = { $overdue } ta topshiriqning muddati oʻtgan, eng uzogʻi – { $longest } kun
paper-lead-none-overdue = Muddati oʻtgan topshiriq yoʻq
paper-lead-late = { $late } tasi kechikib bajarilgan
paper-lead-unconfirmed = { $count } tasining bajarilgani tasdiqlanmagan
paper-then = { $text }; { $next }
paper-sentence = { $text }.
paper-figure-overdue = muddati oʻtgan
paper-figure-longest = eng uzogʻi { $days } kun ({ $id })
paper-figure-of-due = muddati kelganiga nisbatan bajarilgan
paper-figure-of-all = jamiga nisbatan bajarilgan
paper-figure-of = { $whole } tadan { $part } tasi
paper-figure-confirmed = tasdiqlangan: { $whole } tadan { $part } tasi, { $rate }
paper-figure-next = muddati { $day }gacha keladi
paper-figure-first = birinchisi { $day } ({ $id })
paper-figure-kpis = { $count } ta koʻrsatkichdan erishilgan yoki reja boʻyicha
paper-share-in-time = oʻz vaqtida bajarildi
paper-share-late = kechikib bajarildi
paper-share-unknown = bajarildi, kuni nomaʼlum
paper-share-overdue = muddati oʻtgan
paper-share-in-progress = bajarilmoqda
paper-share-waiting = kutilmoqda
paper-share-planned = muddati kelmagan
paper-share-dropped = rejadan chiqarildi

## Sections and executors

paper-sections = Boʻlimlar boʻyicha
paper-caption-sections = Topshiriqlar boʻlimlar va holatlar boʻyicha, { $day }
paper-confirmed = Bajarilgan va tasdiqlangan: jamiga nisbatan { $of-all }, muddati kelganiga nisbatan { $of-due }
paper-executors = Ijrochilar boʻyicha
paper-caption-executors = Topshiriqlar ijrochilar boʻyicha, { $day }. Topshiriq har bir ijrochisi uchun sanaladi, shuning uchun qatorlar yigʻindisi topshiriqlar sonidan koʻp boʻlishi mumkin.

## Items

paper-overdue = Muddati oʻtgan topshiriqlar: { $count }
paper-none-overdue = { $day } holatiga muddati oʻtgan topshiriq yoʻq.
paper-caption-overdue = Muddati oʻtgan topshiriqlar, eng kechikkani birinchi, { $day }. Kechikish amaldagi va dastlabki muddatdan sanaladi.
paper-proposals = { $count } ta topshiriq boʻyicha qaror kutayotgan taklif bor ({ $ids })
paper-silent = { $count } tasi boʻyicha muammo koʻrsatilmagan ({ $ids })
paper-no-problem = Muammo koʻrsatilmagan
paper-no-proposal = Yoʻq
paper-from-original = dastlabki muddatdan: { $late }
paper-granted = { $day } kuni uzaytirilgan
paper-originally = (dastlab { $day })
paper-started = { $day } boshlangan
paper-of-measure = { $id }-chora-tadbir: { $title }
paper-reason-act = { $reason } ({ $act })
paper-extension = Uzaytirish: { $reason }
paper-done = { $since }dan keyin bajarilgan: { $count }
paper-none-done = { $since }dan keyin hech narsa bajarilmagan.
paper-caption-done = { $from }dan { $to }gacha bajarilgan, oxirgisi birinchi
paper-not-confirmed = tasdiqlanmagan
paper-in-time = oʻz vaqtida
paper-unconfirmed = Tasdiqlanishi kutilayotgan topshiriqlar: { $count }
paper-caption-unconfirmed = { $day } holatiga bajarilgan va tasdiqlanmagan
paper-next = Muddati { $until }gacha keladigan topshiriqlar: { $count }
paper-none-next = Muddati keladigan topshiriq yoʻq: { $span }.
paper-caption-next = Muddati keladigan topshiriqlar: { $span }; qatorning har bir davri alohida

## KPIs

paper-kpis = Koʻrsatkichlar: { $count }
paper-caption-kpis = Maqsad, qiymat va baho, { $day }
paper-in-unit = { $title }, { $unit }
paper-marked = { $value } *
paper-assumed-mark = { $value } **
paper-derived = * Boshlangʻich qiymat hisoblab chiqilgan, eʼlon qilinmagan.
paper-assumed = ** Rejada koʻpi yaxshimi ekani aytilmagan; koʻpi yaxshi deb olingan.

## The official form

paper-plan = Reja va uning ijrosi
paper-caption-plan = Rasmiy shakl, { $day } holatiga ijrosi bilan
paper-section = { $id }. { $title }
paper-step = { $id }) { $title }
paper-extended = ({ $to } gacha uzaytirilgan)
paper-steps-done = { $items } banddan { $done } tasi bajarildi.
paper-state-done = Bajarildi
paper-state-done-late = Kechikib bajarildi
paper-state-in-progress = Bajarilmoqda
paper-state-overdue = Muddati oʻtgan
paper-state-not-begun = Boshlanmagan
paper-state-planned = Muddati kelmagan
paper-state-waiting = Kutilmoqda
paper-state-dropped = Rejadan chiqarildi
paper-in-brackets = { " " }({ $detail }).
paper-percent = { $percent } %
paper-problem = Muammo: { $text }
paper-proposal = Taklif: { $text }
paper-basis = Asos: { $text }
paper-confirmed-line = Tasdiqlangan ({ $day }).
paper-unconfirmed-line = Tasdiqlanmagan.

## Pictures

paper-timeline = Muddatlar grafigi
paper-trend = Dinamika
paper-window = Grafik davri: { $span }.
paper-kpi-at = { $day } holatiga { $value }
paper-kpi-expected = reja boʻyicha { $expected } boʻlishi kerak edi
paper-kpi-forecast = shu surʼatda { $by } holatiga { $forecast } boʻladi
paper-kpi-met = maqsadga erishildi
paper-kpi-none = Maʼlumot yoʻq; maqsad – { $target }
paper-kpi-no-pace = boshlangʻich qiymat maʼlum emas, shuning uchun surʼat va prognoz ham yoʻq
paper-kpis-seen = Maʼlumoti borlar: { $count }
paper-kpis-unseen = Maʼlumoti yoʻqlar: { $count }
paper-caption-trend = Har bir oy yoki chorak oxirigacha muddati keladigan va bajarilgan topshiriqlar
paper-trend-items = { $items } ta topshiriq
paper-trend-note = Chiziqlar orasidagi masofa muddati oʻtganlar soni emas: muddatidan oldin bajarilgani ham sanaladi, qator esa barcha davrlari topshirilganda bajarilgan hisoblanadi
paper-trend-recorded = Yozilgan boʻyicha bajarildi: oʻsha kuni repozitoriydagi faylda nima yozilgan edi. U bajarilganidan kam boʻlsa, belgilar keyinroq qoʻyilgan.

## The page

paper-nav-sections = Boʻlimlar
paper-nav-executors = Ijrochilar
paper-nav-overdue = Muddati oʻtgan
paper-nav-done = Bajarilgan
paper-nav-next = Navbatdagi
paper-nav-unconfirmed = Tasdiqlash
paper-nav-kpis = Koʻrsatkichlar
paper-nav-timeline = Muddatlar
paper-nav-trend = Dinamika
paper-nav-plan = Reja
paper-nav-method = Uslub
paper-rest = yana { $count } ta

## Method

paper-method = Uslubiyat
paper-method-due = Muddat kuni hali oʻz vaqtida. Kechikish keyingi kundan kalendar kunlarda sanaladi; oy, chorak yoki yil muddati oxirgi kunida keladi. Rejadan chiqarilgan topshiriqlar hech bir raqamga kirmaydi.
paper-method-rates = Jamiga nisbatan: bajarilgan / barcha topshiriqlar. Muddati kelganiga nisbatan: qarzi yoʻq topshiriqlar / muddat kuni oʻtgan topshiriqlar; muddati kelgan barcha davrlari topshirilgan qator bajarilgan hisoblanadi.
paper-method-confirmed = Tasdiqlangan: ijroni ijrochining oʻzi emas, boshqa kishi tekshirgan. “Tasdiqlanmagan” “bajarilmagan” degani emas.
paper-method-extended = Uzaytirish muddatni berilgan kundan boshlab koʻchiradi; dastlabki muddat saqlanadi va koʻrsatiladi.
paper-method-pace = Erishildi = (qiymat − boshlangʻich) / (maqsad − boshlangʻich). Surʼat = (qiymat − boshlangʻich) / (oʻsha kunga kutilgan − boshlangʻich); kutilgan qiymat maqsadlar orqali oʻtgan toʻgʻri chiziqlarda, 1 – reja boʻyicha. Prognoz = boshlangʻich + (maqsad − boshlangʻich) · surʼat.
paper-method-thresholds = Surʼat boʻyicha baho: 0 dan past – yomonlashmoqda, 0,60 dan past – rejadan ortda, 0,95 dan past – xavf ostida, aks holda reja boʻyicha. Maqsad kuni oʻtgach: erishildi, erishilmadi yoki maʼlumot yoʻq.
paper-method-file = Fayl
paper-method-digest = SHA-256
paper-method-commit = Oxirgi yozuv
paper-method-changed = { $commit }; shundan keyin fayl oʻzgargan, oʻzgarish yozilmagan

## Letters

paper-quoted = “{ $plan }”
paper-letter-subject = { $plan } ijrosi toʻgʻrisida
paper-letter-opening = { $plan } doirasida Siz yetakchi ijrochi etib belgilangan { $items } ta topshiriqning { $day } holatiga ijrosi toʻgʻrisida quyidagilar maʼlum qilinadi
paper-letter-opening-kpis = { $plan } doirasida Siz hisobot beradigan koʻrsatkichlarning { $day } holati toʻgʻrisida quyidagilar maʼlum qilinadi
paper-letter-all = Jami { $items } ta topshiriqdan { $done } tasi bajarilgan ({ $of-all })
paper-letter-request = Yuqoridagilarni inobatga olib, yetishmayotgan maʼlumot va tasdiqlovchi hujjatlarni “___” ____________ gacha taqdim etishingizni soʻraymiz.
paper-letter-number = № ________ “___” ____________
paper-letter-clerk = Ijrochi: ____________________ Telefon: ______________

## The office document

paper-title-above = { "" }
paper-title-below =
    ijrosi toʻgʻrisida
    MAʼLUMOT
paper-approved-day = { $year }-yil “____” ______________
paper-signs = ○ muddati · ● bajarildi · ! muddatida bajarilmadi · □ uzaytirishdan oldingi muddat · × rejadan chiqarildi. Kulrang – ijro vaqti, koʻk – ish, qizil – kechikish. Sarlavhada hisobot oyi toʻqroq.
paper-in-particular = Bunda:

## Heads of columns

paper-head-section-id = T/r
paper-head-section = Boʻlim
paper-head-items = Jami
paper-head-done = Bajarildi
paper-head-done-late = Shundan kechikib
paper-head-overdue = Muddati oʻtgan
paper-head-in-progress = Bajarilmoqda
paper-head-not-due = Muddati kelmagan
paper-head-of-due = Muddati kelganiga nisbatan
paper-head-of-all = Jamiga nisbatan
paper-head-executor = Ijrochi
paper-head-leads = Yetakchi
paper-head-longest = Eng uzogʻi, kun
paper-head-id = T/r
paper-head-item = Topshiriq
paper-head-deadline = Muddati
paper-head-late = Kechikishi
paper-head-late-original = Dastlabki muddatdan, kun
paper-head-deadline-notes = Muddatga izoh
paper-head-executors = Ijrochilar
paper-head-reason = Uzaytirish sababi
paper-head-problem = Muammo
paper-head-trouble = Muammo va taklif
paper-head-proposal = Taklif
paper-head-done-on = Bajarilgan sana
paper-head-result = Vaqtida yoki kechikib
paper-head-confirmed = Tasdiqlangan
paper-head-evidence = Tasdiqlovchi hujjat
paper-head-state = Holati
paper-head-measure = T/r
paper-head-kpi = Koʻrsatkich, oʻlchov birligi
paper-head-baseline = Boshlangʻich qiymat
paper-head-target = Maqsad
paper-head-value = Amalda
paper-head-gap = Qolgan farq
paper-head-of-target = Rejaga nisbatan
paper-head-achieved = Erishildi
paper-head-pace = Surʼat
paper-head-forecast = Prognoz
paper-head-rating = Baho
paper-head-number = T/r
paper-head-measure-name = Chora-tadbirlar nomi
paper-head-period = Amalga oshirish muddati
paper-head-funding = Moliyalashtirish manbasi
paper-head-outcome = Bajarilgan ishlarning pirovard natijasi
paper-head-execution = Ijro holati
paper-head-until = Sana
paper-head-planned = Rejada
paper-head-planned-original = Dastlabki reja
paper-head-done-recorded = Yozilgan boʻyicha bajarildi
paper-head-items-then = Oʻshanda topshiriqlar

## The command

paper-written = `{ $path }` fayli yozildi
paper-letters = { $count } ta xat `{ $path }` papkasiga yozildi
