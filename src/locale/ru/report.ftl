# Что говорят отчёты и письма.

## The front

paper-kind = Сведения об исполнении
paper-act = Основание: { $act }
paper-as-of = по состоянию на { $day }
paper-transliterated = Тексты транслитерированы автоматически: в плане они есть только на кириллице.
paper-zone = День кончается в часовом поясе { $zone }
paper-approved = УТВЕРЖДАЮ
paper-position = (должность)
paper-signature = (подпись)
paper-name = (Ф.И.О.)
paper-seal = М.П.
paper-page = Стр. { $page } из { $pages }
paper-contents = Содержание
paper-skip = К основным показателям

## Headline

paper-headline = Основные показатели исполнения
paper-lead-all =
    В плане { $all ->
        [one] { $all } пункт
        [few] { $all } пункта
       *[many] { $all } пунктов
    }{ $dropped ->
        [0] { "" }
       *[other] , исключено { $dropped }
    }. { $dropped ->
        [0] Исполнено { $done }
       *[other] Из остальных { $items } исполнено { $done }
    } ({ $of-all })
paper-lead-due = из { $due } с наступившим сроком — { $done } ({ $of-due }).
paper-lead-none-due = срок ещё ни у одного не наступил.
paper-lead-overdue =
    Просрочено { $overdue }, дольше всего — на { $longest ->
        [one] { $longest } день
        [few] { $longest } дня
       *[many] { $longest } дней
    }
paper-lead-none-overdue = Просроченных нет
paper-lead-late = { $late } исполнено с опозданием
paper-lead-unconfirmed = исполнение { $count } не подтверждено
paper-then = { $text }; { $next }
paper-sentence = { $text }.
paper-figure-overdue = просрочено
paper-figure-longest =
    дольше всего { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } ({ $id })
paper-figure-of-due = исполнено из наступивших
paper-figure-of-all = исполнено из всех
paper-figure-of = { $part } из { $whole }
paper-figure-confirmed = подтверждено { $part } из { $whole }, { $rate }
paper-figure-next = срок наступает до { $day }
paper-figure-first = первый { $day } ({ $id })
paper-figure-kpis =
    из { $count ->
        [one] { $count } показателя
       *[other] { $count } показателей
    } достигнуто или в графике
paper-share-in-time = исполнено в срок
paper-share-late = исполнено с опозданием
paper-share-unknown = исполнено, день неизвестен
paper-share-overdue = просрочено
paper-share-in-progress = на исполнении
paper-share-waiting = ожидает
paper-share-planned = срок не наступил
paper-share-dropped = исключено

## Sections and executors

paper-sections = По разделам
paper-caption-sections = Пункты по разделам и состоянию, { $day }
paper-confirmed = Исполнено и подтверждено: { $of-all } от всех, { $of-due } от наступивших
paper-executors = По исполнителям
paper-caption-executors = Пункты по исполнителям, { $day }. Пункт считается у каждого из своих исполнителей, поэтому сумма строк может быть больше числа пунктов.

## Items

paper-overdue = Просроченные пункты: { $count }
paper-none-overdue = На { $day } просроченных пунктов нет.
paper-caption-overdue = Пункты с истёкшим сроком, самые поздние сначала, { $day }. Просрочка считается от действующего и от первоначального срока.
paper-proposals =
    { $count ->
        [one] По { $count } пункту есть предложение, ожидающее решения
       *[other] По { $count } пунктам есть предложения, ожидающие решения
    } ({ $ids })
paper-silent = По { $count } проблема не указана ({ $ids })
paper-no-problem = Проблема не указана
paper-no-proposal = Нет
paper-from-original = от первоначального срока: { $late }
paper-granted = продлён { $day }
paper-originally = (первоначально { $day })
paper-started = начато { $day }
paper-of-measure = Мероприятие { $id }: { $title }
paper-reason-act = { $reason } ({ $act })
paper-extension = Продление: { $reason }
paper-done = Исполнено после { $since }: { $count }
paper-none-done = После { $since } ничего не исполнено.
paper-caption-done = Исполнено с { $from } по { $to }, последнее сначала
paper-not-confirmed = не подтверждено
paper-in-time = в срок
paper-unconfirmed = Пункты, ожидающие подтверждения: { $count }
paper-caption-unconfirmed = Исполнено и не подтверждено на { $day }
paper-next = Срок до { $until }: { $count }
paper-none-next = Срок не наступает: { $span }.
paper-caption-next = Пункты, срок которых наступает: { $span }; каждый период ряда отдельно

## KPIs

paper-kpis = Показатели: { $count }
paper-caption-kpis = Цели, значения и оценки, { $day }
paper-in-unit = { $title }, { $unit }
paper-marked = { $value } *
paper-assumed-mark = { $value } **
paper-derived = * Исходное значение рассчитано, а не опубликовано.
paper-assumed = ** План не говорит, лучше ли больше; принято, что лучше.

## The official form

paper-plan = План и ход его исполнения
paper-caption-plan = Официальная форма с ходом исполнения на { $day }
paper-section = { $id }. { $title }
paper-step = { $id }) { $title }
paper-extended = (продлён до { $to })
paper-steps-done =
    Исполнено { $done } из { $items ->
        [one] { $items } подпункта
       *[other] { $items } подпунктов
    }.
paper-state-done = Исполнено
paper-state-done-late = Исполнено с опозданием
paper-state-in-progress = На исполнении
paper-state-overdue = Просрочено
paper-state-not-begun = Не начато
paper-state-planned = Срок не наступил
paper-state-waiting = Ожидает
paper-state-dropped = Исключено
paper-in-brackets = { " " }({ $detail }).
paper-percent = { $percent } %
paper-problem = Проблема: { $text }
paper-proposal = Предложение: { $text }
paper-basis = Основание: { $text }
paper-confirmed-line = Подтверждено ({ $day }).
paper-unconfirmed-line = Не подтверждено.

## Pictures

paper-timeline = График сроков
paper-trend = Динамика
paper-window = График охватывает период { $span }.
paper-kpi-at = На { $day } — { $value }
paper-kpi-expected = по графику нужно { $expected }
paper-kpi-forecast = при таком темпе к { $by } будет { $forecast }
paper-kpi-met = цель достигнута
paper-kpi-none = Данных нет; цель — { $target }
paper-kpi-no-pace = исходное значение неизвестно, поэтому нет ни темпа, ни прогноза
paper-kpis-seen = С данными: { $count }
paper-kpis-unseen = Без данных: { $count }
paper-caption-trend = Пункты со сроком и исполненные пункты на конец каждого месяца или квартала
paper-trend-items = Пунктов: { $items }
paper-trend-note = Расстояние между линиями — не число просроченных: исполненное раньше срока тоже считается, а ряд исполнен, когда сданы все его периоды
paper-trend-recorded = Исполнено по записям: что говорил файл на тот день в репозитории. Где это меньше исполненного, отметки внесены позже.

## The page

paper-nav-sections = Разделы
paper-nav-executors = Исполнители
paper-nav-overdue = Просрочено
paper-nav-done = Исполнено
paper-nav-next = Далее
paper-nav-unconfirmed = Подтвердить
paper-nav-kpis = Показатели
paper-nav-timeline = Сроки
paper-nav-trend = Динамика
paper-nav-plan = План
paper-nav-method = Методика
paper-rest = ещё { $count }

## Method

paper-method = Методика
paper-method-due = Сам день срока — ещё в срок. Просрочка считается в календарных днях со следующего дня; срок «месяц», «квартал», «год» наступает в последний день. Исключённые пункты не входят ни в одно число.
paper-method-rates = От всех: исполненные / все пункты. От наступивших: пункты без задолженности / пункты, у которых прошёл день срока; ряд, все наступившие периоды которого сданы, считается исполненным.
paper-method-confirmed = Подтверждено: исполнение проверил не сам исполнитель. «Не подтверждено» не значит «не исполнено».
paper-method-extended = Продление переносит срок со дня, когда оно дано; первоначальный срок сохраняется и показывается.
paper-method-pace = Достигнуто = (значение − исходное) / (цель − исходное). Темп = (значение − исходное) / (ожидаемое на тот день − исходное); ожидаемое лежит на прямых через цели, 1 — в графике. Прогноз = исходное + (цель − исходное) · темп.
paper-method-thresholds = Оценка по темпу: ниже 0 — ухудшается, ниже 0,60 — отстаёт, ниже 0,95 — под угрозой, иначе в графике. После дня цели: достигнуто, не достигнуто или нет данных.
paper-method-file = Файл
paper-method-digest = SHA-256
paper-method-commit = Последняя запись
paper-method-changed = { $commit }; с тех пор файл изменён, изменения не записаны

## Letters

paper-quoted = «{ $plan }»
paper-letter-subject = Об исполнении: { $plan }
paper-letter-opening =
    Об исполнении на { $day } { $items ->
        [one] { $items } пункта, по которому
       *[other] { $items } пунктов, по которым
    } Вы определены ведущим исполнителем ({ $plan }), сообщается следующее
paper-letter-opening-kpis = О показателях на { $day }, по которым Вы отчитываетесь ({ $plan }), сообщается следующее
paper-letter-all = Исполнено { $done } из { $items } ({ $of-all })
paper-letter-request = С учётом изложенного просим до «___» ____________ представить недостающие сведения и подтверждающие документы.
paper-letter-number = № ________ от «___» ____________
paper-letter-clerk = Исп.: ____________________ Тел.: ______________

## The office document

paper-title-above =
    СВЕДЕНИЯ
    об исполнении плана
paper-title-below = { "" }
paper-approved-day = «____» ______________ { $year } г.
paper-signs = ○ срок · ● исполнено · ! не исполнено в срок · □ срок до продления · × исключено. Серое — время на исполнение, синее — работа, красное — просрочка. В шапке темнее месяц отчёта.
paper-in-particular = В том числе:

## Heads of columns

paper-head-section-id = №
paper-head-section = Раздел
paper-head-items = Всего
paper-head-done = Исполнено
paper-head-done-late = Из них с опозданием
paper-head-overdue = Просрочено
paper-head-in-progress = Исполняется
paper-head-not-due = Срок не наступил
paper-head-of-due = % от наступивших
paper-head-of-all = % от всех
paper-head-executor = Исполнитель
paper-head-leads = Ведущий
paper-head-longest = Дольше всего, дней
paper-head-id = №
paper-head-item = Пункт
paper-head-deadline = Срок
paper-head-late = Просрочка
paper-head-late-original = От первоначального срока, дней
paper-head-deadline-notes = Примечание к сроку
paper-head-executors = Ответственные
paper-head-reason = Причина продления
paper-head-problem = Проблема
paper-head-trouble = Проблема и предложение
paper-head-proposal = Предложение
paper-head-done-on = Дата исполнения
paper-head-result = В срок или с опозданием
paper-head-confirmed = Подтверждено
paper-head-evidence = Подтверждающий документ
paper-head-state = Состояние
paper-head-measure = №
paper-head-kpi = Показатель, единица измерения
paper-head-baseline = Исходное значение
paper-head-target = Цель
paper-head-value = Факт
paper-head-gap = Остаток до цели
paper-head-of-target = К плану
paper-head-achieved = Достигнуто
paper-head-pace = Темп
paper-head-forecast = Прогноз
paper-head-rating = Оценка
paper-head-number = №
paper-head-measure-name = Наименование мероприятий
paper-head-period = Срок исполнения
paper-head-funding = Источник финансирования
paper-head-outcome = Ожидаемый конечный результат
paper-head-execution = Ход исполнения
paper-head-until = На дату
paper-head-planned = По плану
paper-head-planned-original = План вначале
paper-head-done-recorded = Исполнено по записям
paper-head-items-then = Пунктов тогда

## The command

paper-written = Файл `{ $path }` записан
paper-letters =
    Записано { $count ->
        [one] { $count } письмо
        [few] { $count } письма
       *[many] { $count } писем
    } в `{ $path }`
