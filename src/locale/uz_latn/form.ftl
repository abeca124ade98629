# Ijrochilar toʻldiradigan shakldagi va hisobot varaqlaridagi soʻzlar.

form-sheet = Shakl
form-guide = Yoʻriqnoma
form-title = { $plan } ijrosi toʻgʻrisida maʼlumot
form-about = Davr: { $period } ({ $from } – { $to }). Shakl { $day } holatiga tayyorlangan.
form-about-lead = Davr: { $period } ({ $from } – { $to }). Yetakchi ijrochi: { $lead }. Shakl { $day } holatiga tayyorlangan.
form-contact = { $about } Aloqa uchun: { $contact }.
form-fill = Faqat sariq kataklarni toʻldiring. Maʼlumot yoʻq boʻlsa, katakni boʻsh qoldiring. Tushuntirish – “{ $guide }” varagʻida.
form-footer = Yoʻl xaritasi ijrosi, { $period }
form-page = { $page }-bet, jami { $pages } bet
form-sign-head = Maʼlumot uchun masʼul rahbar (lavozimi, F.I.Sh., imzo):
form-sign-clerk = Toʻldirgan xodim (F.I.Sh., telefon), sana:

form-with-names = { $title } ({ $names })
form-percent = { $state }, { $percent } %
form-kpi = koʻrs.
form-target = Maqsad: { $value }
form-last-value = Oxirgi qiymat: { $value } ({ $date })
form-no-value = Hali qiymat yoʻq

## Ustun nomlari

form-head-number = T/r
form-head-title = Topshiriq yoki koʻrsatkich
form-head-due = Muddati
form-head-state = Holati
form-head-done = Bajarilgan sana
form-head-text = Nima bajarildi
form-head-problem = Muammo
form-head-proposal = Taklif
form-head-percent = Foiz
form-head-value = Qiymat
form-head-evidence = Tasdiqlovchi hujjat

## Katakdagi tushuntirishlar

form-prompt-done = Toʻliq bajarilgan boʻlsagina: kun, masalan { $example }. Bajarilmagan boʻlsa, boʻsh qoldiring.
form-prompt-text = Aniq nima bajarildi ({ $period }): sonlar, joylar, hujjatlar.
form-prompt-more = Oʻtgan hisobotga qoʻshimcha boʻlsa, yozing.
form-prompt-problem = Ishga nima toʻsqinlik qilyapti. Muammo yoʻq boʻlsa, boʻsh qoldiring.
form-prompt-proposal = Muammoni hal etish uchun kim nima qilishi kerak.
form-prompt-percent = 0 dan 100 gacha son, % belgisisiz, masalan 45; nima bajarilgani ham yozilsin.
form-prompt-evidence = Hujjat nomi, raqami, sanasi yoki havola.
form-prompt-source = Qiymat qayerdan olingan: hujjat nomi, raqami, sanasi yoki havola.
form-prompt-level = { $day } holatiga jami.
form-prompt-flow = Faqat { $period } uchun, boshidan jami emas.
form-prompt-level-unit = { $day } holatiga jami. Oʻlchov birligi: { $unit }
form-prompt-flow-unit = Faqat { $period } uchun, boshidan jami emas. Oʻlchov birligi: { $unit }
form-error-done = Sanani kiriting: { $from } dan bugungi kungacha.
form-error-long = Matn 2000 belgidan oshmasin.
form-error-percent = 0 dan 100 gacha son kiriting, % belgisisiz.
form-error-value = { $least } dan { $most } gacha son kiriting.
form-error-number = Son kiriting.

## Yoʻriqnoma

form-guide-rows = Shaklda rejaning har bir topshirigʻi va koʻrsatkichi uchun bitta qator bor. Qator va ustun qoʻshmang, oʻchirmang, joyini oʻzgartirmang.
form-guide-yellow = Faqat sariq kataklarni toʻldiring. Kulrang kataklar shu qatorga tegishli emas. Reja matni va muddatlar qulflangan.
form-guide-period = Maʼlumot { $period } uchun: { $from } dan { $to } gacha.
form-guide-done = “{ $head }” – topshiriq toʻliq bajarilgan kun. Qisman bajarilgan boʻlsa, boʻsh qoldiring va foizini yozing.
form-guide-text = “{ $text }” – aniq ishlar: sonlar, joylar, hujjat raqamlari. “{ $problem }” – ishga nima toʻsqinlik qilyapti. “{ $proposal }” – kim nima qilishi kerak.
form-guide-percent = “{ $head }” – 0 dan 100 gacha son, % belgisisiz; “{ $text }” ham toʻldirilsin.
form-guide-value = “{ $head }” – koʻrsatkichning davr oxiridagi qiymati, koʻrsatilgan oʻlchov birligida. Davr mobaynida yigʻiladigan koʻrsatkichda faqat shu davr qiymati yoziladi; katak tanlanganda qaysi biri kerakligi chiqadi.
form-guide-evidence = “{ $head }” – hujjat nomi, raqami va sanasi yoki havola. Katakning har bir satri alohida hujjat hisoblanadi.
form-guide-empty = Maʼlumot yoʻq boʻlsa, katakni boʻsh qoldiring: boʻsh katak hech narsani oʻzgartirmaydi.
form-guide-back = Matn katakka sigʻmasa, qator balandligi yoki ustun kengligini oʻzgartirish mumkin. Toʻldirilgan faylni shu formatda (.xlsx) qaytaring.
form-guide-legend-open = toʻldiriladigan katak
form-guide-legend-shut = shu qatorga tegishli emas
form-guide-legend-plan = reja maʼlumoti, qulflangan

## Buyruq

form-written = `{ $path }` yozildi: { $rows } qator, { $period } uchun
form-written-all = `{ $path }` papkasiga { $count } ta shakl yozildi, { $period } uchun

## Hisobot varaqlari

sheet-summary = Jamlama
sheet-items = Topshiriqlar
sheet-charts = Grafiklar
sheet-values = Qiymatlar
sheet-path = Maqsad
sheet-observed = Amalda
sheet-forecast = Prognoz
sheet-today = Hisobot kuni
sheet-head-id = T/r
sheet-head-kpi-id = Koʻrsatkich kodi
sheet-head-item = Topshiriq
sheet-head-state = Holati
sheet-head-due = Muddati
sheet-head-days-late = Kechikish, kun
sheet-head-late-words = Kechikish, soʻz bilan
sheet-head-days-left = Qolgan kun
sheet-head-done-on = Bajarilgan
sheet-head-confirmed = Tasdiqlangan
sheet-head-percent = Foiz
sheet-head-said = Nima bajarildi
sheet-head-problem = Muammo
sheet-head-proposal = Taklif
sheet-head-lead = Yetakchi ijrochi
sheet-head-others = Hamkor ijrochilar
sheet-head-funding = Moliyalashtirish
sheet-head-deadline = Muddat soʻz bilan
sheet-head-original = Dastlabki muddat
sheet-head-section = Boʻlim
sheet-head-measure = Chora-tadbir
sheet-head-title = Koʻrsatkich
sheet-head-unit = Oʻlchov birligi
sheet-head-baseline = Boshlangʻich qiymat
sheet-head-baseline-date = sanasi
sheet-head-target = Maqsad
sheet-head-by = muddati
sheet-head-value = Amalda
sheet-head-date = kuni
sheet-head-gap = Qolgan farq
sheet-head-of-target = Rejaga nisbatan
sheet-head-achieved = Erishildi
sheet-head-pace = Surʼat
sheet-head-forecast = Prognoz
sheet-head-rating = Baho
sheet-head-executors = Ijrochilar
sheet-head-series = Chiziq
