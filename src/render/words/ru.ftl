# Russian, in the words of the official road maps.

## Heads of columns

column-id = №
column-measure = Мероприятие
column-section = Раздел
column-title = Наименование
column-due = Срок
column-original = Первоначальный срок
column-state = Состояние
column-status = Состояние
column-late = Опоздание
column-left = Осталось
column-executors = Ответственные исполнители
column-funding = Источник финансирования
column-progress = Ход исполнения
column-remark = Замечание
column-unit = Единица измерения
column-baseline = Исходное значение
column-target = Цель
column-by = К дате
column-value = Факт
column-on = Дата
column-gap = Остаток до цели
column-of-target = К плану
column-achieved = Достигнуто
column-elapsed = Прошло времени
column-expected = Ожидалось
column-pace = Темп
column-needed = Нужный темп
column-forecast = Прогноз
column-rating = Оценка
column-direction = Направление
column-name = Название
column-items = Пункты
column-done = Исполнено
column-done-late = Исполнено с опозданием
column-overdue = Просрочено
column-in-progress = На исполнении
column-planned = Срок не наступил
column-dropped = Снято с контроля
column-fallen-due = Срок наступил
column-done-of-all = Исполнено от всех
column-done-of-due = Исполнено от наступивших
column-extended = Срок продлён
column-file = Файл
column-line = Строка
column-kpi = Показатель
column-period = Период
column-key = Ключ
column-text = Текст
column-source = Источник
column-outcome = Конечный результат
column-note = Примечание

## Names of fields

field-title = Наименование
field-section = Раздел
field-executors = Ответственные исполнители
field-funding = Источник финансирования
field-outcome = Конечный результат
field-due = Срок исполнения
field-original = Первоначальный срок
field-state = Состояние
field-started = Начато
field-done = Исполнено
field-dropped = Снято с контроля
field-reason = Причина
field-evidence = Подтверждение
field-act = Документ
field-note = Примечание
field-steps = Подпункты
field-kpis = Показатели
field-periods = Периоды
field-extensions = Продления срока
field-file = Файл
field-source = Источник
field-progress = Ход исполнения
field-baseline = Исходное значение
field-target = Цель
field-direction = Направление
field-observations = Фактические значения
field-gap = Остаток до цели
field-of-target = К плану
field-achieved = Достигнуто
field-elapsed = Прошло времени
field-expected = Ожидалось
field-pace = Темп
field-needed = Нужный темп
field-forecast = Прогноз
field-rating = Оценка
field-unit = Единица измерения
field-by = К дате
field-value = Факт
field-kind = Вид
field-measure = Мероприятие
field-late = Опоздание
field-left = Осталось
field-remark = Примечание
field-extras = Свои поля

## States, ratings, kinds

status-overdue = просрочено
status-in-progress = на исполнении
status-planned = срок не наступил
status-done = исполнено
status-dropped = снято с контроля
rating-missed = не достигнуто
rating-worsening = ухудшается
rating-off-track = отстаёт
rating-at-risk = под угрозой
rating-on-track = по плану
rating-met = достигнуто
rating-unknown = неизвестно
direction-increase = рост
direction-decrease = снижение
kind-level = уровень
kind-flow = за период

## Days, dates and series

days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
long-day =
    { $day } { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    } { $year } года
saturday = сб
sunday = вс
series-until =
    { $every ->
        [month] ежемесячно
        [quarter] ежеквартально
        [half-year] раз в полгода
       *[year] ежегодно
    }, с { $from } по { $until }
series-from =
    { $every ->
        [month] ежемесячно
        [quarter] ежеквартально
        [half-year] раз в полгода
       *[year] ежегодно
    }, с { $from }
series-grace =
    { $series }, + { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }

## Sentences that lead an answer

overdue-lead =
    на { $day } просрочено { $count } из { $all ->
        [one] { $all } пункта
       *[other] { $all } пунктов
    }; дольше всего — { $longest ->
        [one] { $longest } день
        [few] { $longest } дня
       *[many] { $longest } дней
    }
overdue-none =
    на { $day } просроченных нет, всего { $all ->
        [one] { $all } пункт
        [few] { $all } пункта
       *[many] { $all } пунктов
    }
upcoming-lead =
    с { $day } по { $until } срок наступает у { $count ->
        [one] { $count } пункта
       *[other] { $count } пунктов
    }
upcoming-none = с { $day } по { $until } сроки не наступают
list-lead =
    { $measures ->
        [one] { $measures } мероприятие
        [few] { $measures } мероприятия
       *[many] { $measures } мероприятий
    }, { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[many] { $items } пунктов
    } на { $day }
nothing-found = ничего не найдено
kpi-lead =
    { $count ->
        [one] { $count } показатель
        [few] { $count } показателя
       *[many] { $count } показателей
    }, достигнуто { $met } на { $day }
summary-lead =
    { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[many] { $items } пунктов
    } на { $day }
summary-by-section = По разделам
summary-by-executor = По исполнителям
summary-by-funding = По источникам финансирования
summary-by-plan = По планам
summary-total = Всего
summary-shared = Пункт считается за каждым исполнителем или источником, поэтому строки в сумме больше итога.
summary-no-section = без раздела
summary-no-executor = без исполнителя
summary-no-funding = без источника

## Remarks on an item

remark-not-begun = не начато
remark-missing = не сдано: { $periods }
remark-original =
    первоначально { $due }, опоздание на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
remark-content = содержание
remark-was = первоначально { $due }
dropped-because = снято с контроля { $on }: { $reason }
done-of = исполнено { $part } из { $whole }
and-also = { $list }, { $value }
on-day = на { $day }
by-day = до { $day }
late-days =
    опоздание на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
left-days =
    { $days ->
        [one] остался { $days } день
        [few] осталось { $days } дня
       *[many] осталось { $days } дней
    }
due-today = срок сегодня
done-on = исполнено { $on }
done-late =
    исполнено { $on }, с опозданием на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
dropped-on = снято с контроля { $on }
started-on = начато { $on }
extended-to = срок продлён до { $to } ({ $on })
no-deadline = срок не указан
inherited = от мероприятия
of = { $part } из { $whole }

## Remarks on a KPI

derived = расчётное
gap-from-baseline = от исходного значения
marked-derived = { $value } *
marked-gap = { $value } †
met-on = достигнуто { $on }
met-late = достигнуто с опозданием { $on }
met-then-lost = достигнуто { $met }, утрачено к { $lost }
by-inherited = последний день мероприятия
no-observation = нет данных
kpi-none = нет показателей на { $day }
no-baseline = нет исходного значения
hold = исходное значение равно цели: только достигнуто или нет
per-day = { $value } { $unit } в день
percentage-points = { $value } п. п.
note-derived = * расчётное значение, не опубликовано
note-gap = † остаток от исходного значения: наблюдений нет

## What the terminal says of itself

hidden-columns = не поместилось в { $width } знаков: { $columns }; показать — --columns или --format csv
