# Russian, in the words of the official road maps.

## Heads of columns

column-id = №
column-code = Код
column-kind = Вид
column-plan = План
column-section = Раздел
column-section-title = Название раздела
column-measure = Мероприятие
column-measure-title = Название мероприятия
column-step = Подпункт
column-title = Наименование
column-name = Название
column-short = Кратко
column-due = Срок по плану
column-due-on = Срок
column-original = Первоначально
column-deadline = В документе
column-status = Состояние
column-days-late = Просрочка
column-days-left = Осталось
column-unconfirmed = Не подтверждено
column-remark = Примечание
column-done = Испол{"\u00AD"}нено
column-started = Начато
column-dropped = Исключено
column-confirmed = Подтверждено
column-log = Последняя запись
column-executors = Ответствен{"\u00AD"}ные исполни{"\u00AD"}тели
column-executor = Исполнитель
column-executor-ids = Коды исполнителей
column-funding = Источник финансирования
column-funding-ids = Коды источников
column-outcome = Конечный результат
column-item-note = Примечание к пункту
column-kpi-note = Примечание к показателю
column-note = Примечание
column-kpis = Показатели
column-file = Файл
column-line = Строка
column-kpi = Показатель
column-unit = Единица измерения
column-direction = Направление
column-direction-assumed = Направление предположено
column-baseline = Исходное значение
column-baseline-date = Дата исходного значения
column-baseline-derived = Исходное значение расчётное
column-target = Цель
column-by = Срок достижения
column-in = За период
column-value = Факт
column-date = Дата
column-sum = Нарастающим итогом
column-gap = Остаток до цели
column-of-target = К плану
column-achieved = Достигнуто
column-elapsed = Прошло времени
column-expected = Ожидалось
column-expected-at-value = Ожидалось в тот день
column-pace = Темп
column-needed = Нужно в день
column-forecast = Прогноз
column-rating = Оценка
column-result = Итог
column-source = Источник
column-items = Пунк{"\u00AD"}ты
column-overdue = Просро{"\u00AD"}чено
column-in-progress = На испол{"\u00AD"}нении
column-waiting = Ожи{"\u00AD"}дает
column-planned = Срок не насту{"\u00AD"}пил
column-done-late = Исполнено с опозданием
column-done-day-unknown = День неизвестен
column-fallen-due = Срок наступил
column-done-of-all = % от всех
column-done-of-due = % от насту{"\u00AD"}пивших
column-confirmed-of-all = подтвер{"\u00AD"}ждено от всех
column-confirmed-of-due = подтвер{"\u00AD"}ждено от насту{"\u00AD"}пивших
column-extended = Срок продлён
column-level = Уровень
column-period = Период
column-days = Дней
column-proof = Подтверждение
column-to-mark = Как отметить
column-event = Событие
column-contact = Контакт

## Names of facts

field-state = Состояние
field-progress = Ход исполнения
field-items = Пункты
field-due = Срок исполнения
field-deadline = В документе
field-original = Первоначально
field-left = Осталось
field-extensions = Продления срока
field-started = Начато
field-done = Исполнено
field-dropped = Исключено
field-confirmed = Подтверждено
field-log = Ход работ
field-remark = Примечание
field-note = Примечание
field-extras = Дополнительные поля
field-executors = Ответственные исполнители
field-contact = Контакт
field-funding = Источник финансирования
field-section = Раздел
field-measure = Мероприятие
field-step = Подпункт
field-outcome = Конечный результат
field-kind = Вид
field-rating = Оценка
field-value = Факт
field-expected = Ожидалось
field-target = Цель
field-gap = Остаток до цели
field-achieved = Достигнуто
field-forecast = Прогноз
field-baseline = Исходное значение
field-direction = Направление
field-source = Источник
field-url = Адрес
field-language = Язык
field-timezone = Часовой пояс
field-date = Дата

## States, ratings and other words

status-overdue = просрочено
status-in-progress = на исполнении
status-waiting = ожидает
status-planned = срок не наступил
status-done = исполнено
status-dropped = исключено
rating-missed = не достигнуто
rating-unreported = нет данных
rating-worsening = ухудшается
rating-off-track = отстаёт
rating-at-risk = под угрозой
rating-on-track = в графике
rating-met = достигнуто
rating-unknown = неизвестно
rating-no-target = без цели
direction-increase = рост
direction-decrease = снижение
kind-level = уровень
kind-flow = поток: значения складываются
kind-measure = мероприятие
kind-step = подпункт
kind-content = содержание
kind-period = период
by-section = раздел
by-executor = исполнитель
by-lead = ведущий исполнитель
by-funding = источник
by-plan = план
by-all = все
yes = да
no = нет

## Days, dates and series

weekday-name =
    { $weekday ->
        [1] понедельник
        [2] вторник
        [3] среда
        [4] четверг
        [5] пятница
        [6] суббота
       *[7] воскресенье
    }
days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
days-up-to =
    до { $days ->
        [one] { $days } дня
       *[other] { $days } дней
    }
day-unknown = день неизвестен
due-relative =
    в течение { $unit ->
        [day] { $number ->
            [one] { $number } дня
           *[other] { $number } дней
        }
        [week] { $number ->
            [one] { $number } недели
           *[other] { $number } недель
        }
        [month] { $number ->
            [one] { $number } месяца
           *[other] { $number } месяцев
        }
       *[year] { $number ->
            [one] { $number } года
           *[other] { $number } лет
        }
    } от: { $of }
day-month =
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
    }
span = с { $from } по { $to }
span-in-year = с { $from } по { $to }
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
often =
    { $every ->
        [month] ежемесячно
        [quarter] ежеквартально
        [half-year] раз в полгода
       *[year] ежегодно
    }

## Sentences that lead an answer

overdue-lead =
    На { $day } просрочено { $count } из { $all ->
        [one] { $all } пункта
       *[other] { $all } пунктов
    }; дольше всего — { $longest ->
        [one] { $longest } день
        [few] { $longest } дня
       *[many] { $longest } дней
    }
overdue-none =
    На { $day } просроченных нет, всего { $all ->
        [one] { $all } пункт
        [few] { $all } пункта
       *[many] { $all } пунктов
    }
upcoming-lead =
    Сроков { $span }: { $count }, ближайший { $next ->
        [0] сегодня
        [one] через { $next } день
        [few] через { $next } дня
       *[many] через { $next } дней
    }
upcoming-none = Сроков { $span } нет
list-lead =
    На { $day } { $measures ->
        [one] { $measures } мероприятие
        [few] { $measures } мероприятия
       *[many] { $measures } мероприятий
    }, { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[many] { $items } пунктов
    }: { $states }
nothing-found = На { $day } ничего не найдено
kpi-lead =
    На { $day } { $count ->
        [one] { $count } показатель
        [few] { $count } показателя
       *[many] { $count } показателей
    }: { $ratings }
kpi-none = На { $day } показателей нет
summary-lead =
    На { $day } { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[many] { $items } пунктов
    }: { $states }
summary-nothing =
    На { $day } { $items ->
        [one] { $items } пункт
        [few] { $items } пункта
       *[many] { $items } пунктов
    }
summary-rates = Исполнено { $all } от всех, { $due } от наступивших
summary-rate = Исполнено { $all } от всех, сроки ещё не наступили
summary-confirmed-rates = Исполнено и подтверждено { $all } от всех, { $due } от наступивших
summary-confirmed-rate = Исполнено и подтверждено { $all } от всех
summary-dropped = исключено ещё { $count }
count-done = исполнено { $count }
count-overdue = просрочено { $count }
count-in-progress = на исполнении { $count }
count-waiting = ожидает { $count }
count-planned = срок не наступил у { $count }
count-dropped = исключено { $count }
count-unconfirmed = не подтверждено { $count }
count-rating = { $rating } — { $count }
lead-shown = { $lead }; показано { $count }
group-count =
    { $count ->
        [one] { $count } пункт
        [few] { $count } пункта
       *[many] { $count } пунктов
    }
summary-total = Всего
summary-no-section = без раздела
summary-no-executor = без исполнителя
summary-no-funding = без источника
summary-sections-shown = показано разделов: { $count } из { $all }
summary-executors-shown = показано исполнителей: { $count } из { $all }
summary-funding-shown = показано источников: { $count } из { $all }
summary-plans-shown = показано планов: { $count } из { $all }
summary-shared = пункт считается за каждым исполнителем
summary-shared-funding = пункт считается за каждым источником

## What is said of a line

remark-not-begun = не начато
remark-missing = не сдано: { $periods }
period-range = с { $from } по { $to } ({ $count })
periods-more = { $periods } и ещё { $count }
periods-in = сдано { $part } из { $whole }
remark-original =
    первоначально { $due }, опоздание на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
remark-was = первоначально { $due }
remark-content = содержание
remark-unconfirmed = не подтверждено
remark-waits = ожидает: { $due }
remark-waits-dropped = ожидает исключённого: { $due }
no-deadline = срок не указан
deadline-unread = срок указан только словами
content-line = { $first }: содержание
content-lines =
    { $first }–{ $last }: содержание ({ $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    })
done-of = исполнено { $part } из { $whole }
late-days =
    опоздание на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
late-up-to =
    опоздание до { $days ->
        [one] { $days } дня
       *[other] { $days } дней
    }
left-days =
    { $days ->
        [one] остался { $days } день
        [few] осталось { $days } дня
       *[many] осталось { $days } дней
    }
due-today = срок сегодня
state-since = с { $day }
state-late = просрочено { $days }
state-done-late = { $state }, опоздание { $days }
extended-to = до { $to }, продлён { $on }
extension-replaced = больше не действует
confirmed-on = подтверждено { $mark }
said-by = сообщает { $name }
contact-of = { $name }: { $contact }
log-entry = { $date }: { $said }
log-percent = { $percent } %
log-problem = проблема: { $text }
log-proposal = предложение: { $text }
event-to-come = ещё не произошло
caption-runs-from = Сроки от этого события

## What is said of a KPI

derived = расчётное, не опубликовано
baseline-derived = исходное значение расчётное
direction-assumed = рост — предположение
gap-from-baseline = остаток от исходного значения
no-observation = нет данных
no-baseline = нет исходного значения
hold = исходное значение равно цели: только достигнуто или нет
met-on = достигнуто { $on }
met-late = достигнуто с опозданием, { $on }
met-then-lost = достигнуто { $met }, утрачено { $lost }
by-inherited = последний день того, к чему относится
pace-is = темп { $pace } (1 — точно по графику)
value-on = { $value } на { $date }
with-unit = { $value } { $unit }
with-percent = { $value } %
per-day = { $value } { $unit } в день
percentage-points = { $value } п. п.
expected-then = { $then } в тот день, { $now } сегодня
expected-now = { $now } сегодня
needed-a-day =
    нужно { $value } в день, { $days ->
        [one] остался { $days } день
        [few] осталось { $days } дня
       *[many] осталось { $days } дней
    }
achieved-of-way = { $way } пути, прошло { $time } времени
achieved-way = { $way } пути
elapsed-time = прошло { $time } времени
forecast-at-pace = { $value } при таком темпе
by-day = до { $day }
target-by = { $value } до { $day }
target-in = { $value } за { $period }
share-of-target = { $share } от цели
observation-idle = до исходного значения, не считается
caption-targets = Цели

## Parts of sentences

and-also = { $list }, { $value }
and-then = { $before }; { $after }
with-detail = { $what }: { $detail }
id-title = { $id }  { $title }

## What the terminal says of itself

days-short = { $days } дн.
days-up-to-short = до { $days } дн.
late-days-short = опоздание { $days } дн.
late-up-to-short = опоздание до { $days } дн.
left-days-short = осталось { $days } дн.
remark-original-short = первоначально { $due }, опоздание { $days } дн.
fact-due-on = срок { $value }
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
chart-observed = факт
chart-path = прямая к цели
chart-target = цель
transliterated = тексты транслитерированы автоматически: в плане они есть только на кириллице
left-out = в { $width } знаков не поместилось: { $columns }

## What changed and when it was recorded

column-change = Что изменилось
column-key = Ключ
column-on = День
column-from = Было
column-to = Стало
column-was = Прежний номер
column-recognised = Узнано по
column-reason = Причина
column-act = Документ
column-commit = Коммит
column-recorded = Записано
column-author = Автор
column-subject = Сообщение
column-days-apart = Разница
change-of-period = { $change } { $period }
column-until = На день
column-trend-planned = По плану
column-planned-original = План вначале
column-done-recorded = Исполнено по записям
column-scope = Пунктов тогда
kind-plan = план
kind-section = раздел
kind-executor = исполнитель
kind-funding = источник
kind-event = событие
kind-kpi = показатель
recognised-id = коду
recognised-text = тексту
recognised-order = порядку
recognised-similar = похожему тексту
change-done = исполнено
changes-done = Исполнено
change-done-late = исполнено с опозданием
changes-done-late = Исполнено с опозданием
change-overdue = новая просрочка
changes-overdue = Новые просрочки
change-extended = срок продлён
changes-extended = Срок продлён
change-started = начато
changes-started = Начато
change-dropped = исключено
changes-dropped = Исключено
change-confirmed = подтверждено
changes-confirmed = Подтверждено
change-observed = значение
changes-observed = Значения показателей
change-logged = запись о ходе
changes-logged = Записи о ходе исполнения
change-happened = событие
changes-happened = События
change-added = добавлено
changes-added = Добавлено
change-removed = удалено из файла
changes-removed = Удалено из файла
change-renumbered = сменили номер
changes-renumbered = Сменился номер
change-moved = перенесено
changes-moved = Перенесено в другую часть
change-deadline = срок изменён вручную
changes-deadline = Срок изменён вручную
change-executors = сменились исполнители
changes-executors = Сменились исполнители
change-funding = сменился источник
changes-funding = Сменился источник финансирования
change-target = изменён показатель
changes-target = Изменены цели и исходные значения
change-reworded = изменён текст
changes-reworded = Изменён текст
change-translated = изменён перевод
changes-translated = Изменён перевод
change-taken-back = отозвано
changes-taken-back = Отозвано
change-rewritten = переписано
changes-rewritten = Переписано
change-other = прочее
changes-other = Прочие изменения
count-change = { $change } — { $count }
change-head = { $head }: { $count }
change-from-to = { $old } → { $new }
change-was = было { $old }
change-for = для { $items }
change-was-id = прежде { $was }
change-by-text = прежде { $was }, узнано по тексту
change-by-order = прежде { $was }, узнано по месту среди одинаковых текстов
change-by-similar = прежде { $was }, узнано по похожему тексту
changes-lead =
    { $count ->
        [one] { $count } изменение
        [few] { $count } изменения
       *[many] { $count } изменений
    } { $span }: { $kinds }
changes-none = Изменений { $span } нет
changes-texts-lead =
    { $count ->
        [one] { $count } изменение
        [few] { $count } изменения
       *[many] { $count } изменений
    } между { $old } и { $new }: { $kinds }
changes-texts-none = Между { $old } и { $new } изменений нет
history-lead =
    Записано { $count ->
        [one] { $count } изменение
        [few] { $count } изменения
       *[many] { $count } изменений
    } { $span }
history-none = Ничего не записано
history-uncommitted = не зафиксировано
history-later =
    записано через { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
history-ahead =
    записано на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } раньше
history-after-due = записано после срока, датировано до него
trend-lead =
    На { $day } исполнено { $done } из { $all ->
        [one] { $all } пункта
       *[other] { $all } пунктов
    }; по плану к этому дню { $planned }
trend-recorded-lead = по записям на тот день { $recorded }
trend-none = Нет ни сроков, ни исполненного
trend-title = План и исполнение
trend-planned = по плану
trend-original = первоначальный план
trend-done = исполнено
trend-recorded = исполнено по записям
trend-scope = пунктов в плане
picture-written = { $path }: записано

## Errors that an analyst meets

at-row = строка { $row }: { $message }
names-more = { $names } и ещё { $count }

## Requests

request-no-item = нет ни мероприятия, ни подпункта `{ $id }`
request-content = `{ $id }` — это содержание другого подпункта, его нельзя отметить
request-future-day = день { $day } ещё не наступил: сегодня { $today }
request-not-a-series = у `{ $id }` нет периода { $period }: это не повторяющийся пункт
request-no-period = у `{ $id }` нет периода { $period }
request-not-due-yet = срок `{ $id }` впервые наступает в конце периода { $period }
request-bad-period = `{ $period }` — не период
request-no-deadline = у `{ $id }` нет срока, который можно продлить
request-deadline-of-steps = у мероприятия `{ $id }` нет своего срока: сроки есть у подпунктов
request-extension-reason = для продления срока `{ $id }` нужна причина
request-done-not-extended = `{ $id }` исполнено: продлевать нечего
request-dropped = `{ $id }` исключено
request-not-later = { $to } не позже действующего срока ({ $current })
request-mark-steps = у мероприятия `{ $id }` есть подпункты; отмечайте их
request-no-open-steps = у мероприятия `{ $id }` есть подпункты, и открытых среди них нет
request-already-marked = `{ $id }` уже отмечено ({ $key }): { $mark }
request-drop-reason = чтобы исключить `{ $id }`, нужна причина
request-no-period-to-mark = у `{ $id }` период { $period } так отметить нельзя: по периодам ставят только `done` и `confirmed`
request-done-before-period = `{ $id }` не могло быть исполнено { $date }: период { $period } ещё не начался
request-was-dropped = `{ $id }` исключено { $date }
request-done-before-started = `{ $id }` не могло быть исполнено { $date }: оно начато { $started }
request-started-after-done = `{ $id }` не могло быть начато { $date }: оно исполнено { $done }
request-done-not-dropped = `{ $id }` исполнено { $date }: исключить его нельзя
request-observed-already = у `{ $id }` на { $date } уже есть значение { $value }
request-no-kpi = нет показателя `{ $id }`
request-reopen-steps = у мероприятия `{ $id }` есть подпункты; открывайте их
request-no-period-to-reopen = у `{ $id }` период { $period } открыть нельзя: отметка `{ $key }` относится ко всему пункту
request-several-marks = у `{ $id }` можно снять несколько отметок: { $marks }
request-until = только `done` может значить «не позднее дня»: { $date }
request-period-not-over = период { $day } ещё не закончился: сегодня { $today }
request-empty-text = текст `{ $key }` пуст
request-hidden-character = в тексте `{ $key }` есть невидимый знак: { $code }
request-code-of-several = код `{ $id }` есть у нескольких подпунктов
request-no-item-itself = в мероприятии `{ $id }` только показатели и содержание: отмечать нечего
request-is-kpi = `{ $id }` — это показатель
request-is-event = `{ $id }` — это событие: у него есть только день
request-happened-already = событие `{ $id }` уже произошло { $date }
request-bare-series = `{ $id }` повторяется: назовите один из периодов
request-log-of-period = у `{ $id }` один журнал на все периоды, для { $period } отдельного нет
request-empty-entry = о `{ $id }` здесь ничего не сказано
request-percent = { $percent } — не процент от 0 до 100
request-not-percent = единица `{ $id }` — { $unit }, а не проценты
request-no-unit = единица `{ $id }` — не проценты
request-confirm-not-done = `{ $id }` не исполнено: подтверждать нечего
request-confirmed-before-done = `{ $id }` не могло быть подтверждено { $date }: оно исполнено { $done }
request-done-after-confirmed = `{ $id }` не могло быть исполнено { $date }: оно подтверждено { $confirmed }
request-no-observation = у `{ $id }` нет значений: они есть у показателей
request-done-is-confirmed = `{ $id }` подтверждено: пока это так, `done` не снимается
request-nothing-of-day = у `{ $id }` нет `{ $key }` за { $date }

## Rows of a file of changes

row-list = список — это не строка изменений
row-object = объект на нескольких строках — это не строка изменений
row-unknown-column = неизвестный столбец `{ $key }`
row-column-twice = столбец `{ $key }` указан дважды
row-unknown-key = неизвестный ключ `{ $key }`
row-not-text = `{ $key }` — не текст и не число
row-field-count = полей в строке: { $count }, в заголовке: { $columns }
row-bad-cell = { $key } `{ $text }`: { $why }
row-no-id = в этой строке нет `id`
row-idle-detail = `{ $key }` в этой строке ни к чему не относится
encoding-other = этот файл в кодировке { $name }
encoding-broken = этот файл начинается как { $name }, но дальше это не так
row-open-quote = кавычка открыта и не закрыта
row-after-quote = после закрывающей кавычки идёт текст
row-no-id-column = нет столбца `id`
row-no-head = у столбца { $number } нет заголовка, но в нём стоит `{ $text }`
row-key-twice = ключ `{ $key }` указан дважды
row-id-twice = `{ $key }` для `{ $id }` уже указано в строке { $row }
row-id-lost = номер `{ $id }` стоит в двух строках, а в плане есть и `{ $id }0`
row-id-number = `{ $id }` нет: возможно, таблица сделала из номера число
row-id-date = `{ $id }` нет: возможно, таблица сделала из номера дату
row-detail-of-two = `{ $key }` может относиться к любому из двух изменений в этой строке
warning-cleared = пустой `{ $key }` ничего не снимает, это делает `roadmap reopen`; строки { $list }
warning-described = столбец `{ $key }` только описывает: изменения в нём не переносятся; строки { $list }

## Days, deadlines and numbers

day-single = нужен один день, например { $day }
day-none = такого дня нет в календаре
day-write = пишите день в виде 2023-07-01
days-write = пишите число дней или недель, например 30d или 2w
due-meant = пишите так: { $due }
due-without-year = укажите и год: { $due }
due-write = пишите 2024-03-31, 2024-03, 2024-Q1, 2024-H1, 2024 или 2024/2025
due-none = в календаре нет { $due }
due-backwards = конец раньше начала
number-bad = `{ $text }` — не число: пишите 29800000, 29.8M или 3.6
number-long = в числе `{ $text }` слишком много цифр
number-ambiguous = `{ $text }` можно понять двояко: пишите { $whole } или { $fraction }
day-year = понятны годы с 1900 по 2200
number-suffix = `{ $text }`: пишите { $digits }, { $digits }k или { $digits }M; `{ $suffix }` может быть единицей

## Queries

query-empty = пустое условие ни о чём не спрашивает
query-not-understood = условие `{ $text }` непонятно
query-no-value = после `{ $key }:` ничего нет
query-joins-nothing = `{ $word }` ничего не соединяет: варианты разделяет запятая, а условия, которые нужны все, пишутся рядом
query-is-executor = `{ $text }` — это исполнитель
query-is-funding = `{ $text }` — это источник финансирования
query-is-section = `{ $text }` — это раздел
query-is-state = `{ $text }` — это состояние
query-is-rating = `{ $text }` — это оценка показателя
query-is-date = `{ $text }` — это дата
query-is-file = `{ $text }` — это имя файла
query-is-plan = `{ $text }` — это план
query-is-kpi = `{ $id }` — это показатель
query-is-several = `{ $text }` может значить разное
query-no-section = нет раздела `{ $id }`
query-no-executor = нет исполнителя `{ $id }`
query-no-funding = нет источника финансирования `{ $id }`
query-no-state = нет состояния `{ $word }`
query-no-confirmation = в этом плане ещё ничего не подтверждено, поэтому ничто не считается неподтверждённым
query-no-word = `{ $word }` — не номер и не начало слова ни в одном названии
query-no-day = в календаре нет `{ $day }`
query-far-year = `{ $day }` лежит вне 1900–2200 годов
query-backwards = `{ $text }` кончается раньше, чем начинается
query-bad-days = `{ $key }:{ $value }` — не промежуток дней
query-bad-late = `late:{ $value }` — не число дней
query-bad-range = `{ $range }` — не диапазон
query-no-id = нет ни мероприятия, ни подпункта, ни показателя `{ $id }`
query-several-steps = код `{ $id }` есть у нескольких подпунктов
query-not-period = `not:` не исключает отдельный период: `{ $text }`
query-only-ids = здесь можно указать только номера, а не `{ $text }`

## Arguments

argument-no-column = нет столбца `{ $key }`
argument-no-format = у этой команды нет формата `{ $format }`
argument-only-dashes = `{ $option }` получил `--` вместо текста
argument-no-command = нет команды `{ $name }`
argument-no-language = нет языка `{ $language }`
argument-plan-twice = `{ $path }` указан дважды
argument-no-value = у `{ $id }` нет значения
argument-no-change = менять нечего
argument-one-plan = одна команда меняет один план
argument-no-plan = нет плана `{ $name }`
argument-plan-needed = перед `{ $id }` нужно имя плана
argument-any-plan = `{ $id }` может быть из любого плана
argument-bad-value = `{ $option } { $text }`: { $why }
columns-form = `{ $text }` пишется так: `due=4`
columns-name = `{ $name }` — не одно из: { $list }
columns-place = `{ $text }` — не номер столбца и не его буква
columns-twice = `{ $name }` указано дважды
columns-needed = нужны хотя бы столбцы `measure` и `due` либо `start` и `duration`
columns-missing = в таблице { $table } столбцов { $count }, `{ $name }` среди них нет
tables-missing =
    в документе нет таблицы { $number }: в нём { $count ->
        [one] { $count } таблица
        [few] { $count } таблицы
       *[many] { $count } таблиц
    }
argument-import-file = `import` не использует `-f`
argument-unknown-option = нет параметра `{ $option }`
clock-wrong = часы этого компьютера показывают { $year } год
hint-clock = поставьте их или назовите день через `--as-of`
file-too-large = в `{ $path }` больше { $size } МиБ
hint-divide-file = разделите на несколько файлов
answer-unwritten = ответ не записан: { $reason }
answer-unwritten-plan = план изменён, но ответ записать не удалось: { $reason }
answer-unwritten-file = файл записан, но ответ записать не удалось: { $reason }
file-is-there = `{ $path }` уже есть, и ничего не перезаписывается

## Hints

hint-import-file = `-o PLAN` записывает новый план, `--into PLAN` изменяет имеющийся
hint-did-you-mean = может быть, `{ $near }`?
hint-did-you-mean-one-of = может быть, { $names }?
hint-there-are = есть: { $list }
hint-columns-near = может быть, `{ $near }`? Есть: { $list }
hint-it-has = у неё есть: { $list }
hint-text-with-dash = пишите текст сразу за ним: { $option } "-3 дома"
hint-name-format = укажите его через `--format`: { $list }
hint-write = пишите `{ $text }`
hint-leave-out = уберите его
hint-known-terms = возможные условия: номер, 1..7, section:, executor:, lead:, funding:, status:, due:, done:, late:, text:, not:, слово
hint-measures-or-text = мероприятия — от { $first } до { $last }; число в названии ищет { $text }
hint-terms = { $list }
hint-confirmation = план использует подтверждение с первого `confirmed`
hint-is-event = `{ $id }` — это событие: события показывает `roadmap show`
hint-day-span-examples = пишите { $key }:2023-Q2, { $key }:2023-04..2023-06, { $key }:..2023-06-30 или { $key }:2023-07-01..
hint-no-section-named = в плане нет разделов
hint-no-executor-named = в плане не названо ни одного исполнителя
hint-no-funding-named = в плане не названо ни одного источника финансирования
hint-late-examples = пишите late:>14, late:>=14, late:<7 (в днях), а в командной строке — в кавычках: 'late:>14'
hint-steps-run = у мероприятия { $id } подпункты с { $first } по { $last }
hint-no-steps = у мероприятия { $id } нет подпунктов
hint-measures-run = мероприятия идут с { $first } по { $last }; см. `roadmap list`
hint-see-list = какие номера есть, покажет `roadmap list`
hint-content-of = это содержание `{ $id }`: отмечайте его
hint-day-it-happened = укажите день, когда это произошло, через `--on`
hint-day-in-file = укажите день, когда это произошло
hint-look-at-day = проверьте день, указанный в `--on`
hint-leave-period-out = не указывайте период
hint-periods-to = его периоды идут с { $first } по { $last }
hint-periods-on = его периоды идут с { $first } и дальше
hint-period-example = пишите период так: 3.3@2023-Q2
hint-write-due = напишите в файле `due:`
hint-add-reason = добавьте `--reason …`
hint-fill-reason = заполните `reason`
hint-extend-steps = продлевайте сроки подпунктов
hint-force-extends = `--force` продлит срок всё равно
hint-force-sets = `--force` поставит его всё равно
hint-force-or-reopen = `--force` заменит отметку, `roadmap reopen` снимет её
hint-force-or-day = `--force` заменит его; `--on` задаёт другой день
hint-force-or-date = `--force` заменит его; `date` задаёт другой день
hint-reopen = это отменит `roadmap reopen`
hint-open-steps = открыты: { $list }; `--all-steps` отметит их все
hint-open-steps-alone = открыты: { $list }
hint-no-kpis = в плане нет показателей
hint-say-what = укажите какую через `--what`
hint-json-lines = пишите JSON построчно: по одному объекту в строке, без скобок вокруг
hint-json-object = каждая строка — один объект JSON
hint-quote-field = поле, в котором есть разделитель, возьмите в кавычки
hint-goes-with = `{ $key }` указывают вместе с { $list }
hint-name-once = называйте каждый план один раз, иначе его пункты посчитаются дважды
hint-one-plan = номера каждого плана указывайте отдельной командой
hint-plan-first = поставьте перед номером имя плана: { $names }
hint-pairs = пишите парами: показатель и его значение
hint-coarse-day = напишите день или закончившийся период, например 2023-Q2
hint-take-out = уберите его
hint-whole-id = напишите номер целиком: { $list }
hint-record = `roadmap record { $id } VALUE` записывает его значение
hint-event-day = `roadmap done { $id } --on DATE` задаёт день
hint-reopen-event = `roadmap reopen { $id }` снимает его день
hint-reopen-kpi = `roadmap reopen { $id }` снимает его последнее значение
hint-periods-are = напишите один из них: { $list }
hint-log-texts = укажите текст, `--problem` или `--proposal`
hint-value-in-unit = пишите значение в единицах показателя, без `%`
hint-done-first = сначала `roadmap done { $id }`
hint-unconfirmed-steps = исполнены и не подтверждены: { $list }
hint-observation-of-kpi = назовите показатель
hint-reopen-confirmed = сначала `roadmap reopen { $id } --what confirmed`
hint-save-as-utf-8 = сохраните его в UTF-8; UTF-16 и windows-1251 тоже понятны
hint-close-quote = закройте её или удвойте, если она часть текста
hint-double-quote = внутри поля в кавычках кавычка пишется дважды
hint-id-twice = таблица делает из 1.10 число 1.1: задайте столбцу номеров формат «текст»
hint-column-as-text = задайте столбцу номеров формат «текст» до открытия файла
hint-two-rows = запишите два изменения двумя строками
hint-explain = назовите подпункт, мероприятие или показатель
hint-another-file = назовите другой файл
hint-make-folder = сначала создайте папку `{ $path }`
watch-file = Слежу за `{ $path }`; Ctrl-C завершает.
watch-files = Слежу за файлами: { $count }; Ctrl-C завершает.

## What a command has changed

changed-none = Изменений нет
changed-already = уже { $fact }; ничего не изменено
changed-nothing = `{ $key }` нет, снимать нечего; ничего не изменено
changed-was = { $fact } (было { $old })
changed-taken-back = отменено: { $fact }
echo-done = исполнено { $on }
echo-started = начато { $on }
echo-dropped = исключено { $on }
echo-confirmed = подтверждено { $on }
echo-due = срок { $due }
echo-log = журнал { $on }
echo-happened = произошло { $on }
echo-observed = { $value } на { $on }
echo-value = { $value } { $unit }
echo-late = опоздание: { $late }
echo-reason = причина: { $text }
echo-evidence = подтверждение: { $text }
echo-act = акт: { $text }
echo-by = кем: { $text }
echo-note = примечание: { $text }
echo-source = источник: { $text }
echo-text = { $text }
echo-problem = проблема: { $text }
echo-proposal = предложение: { $text }
echo-percent = { $percent } %
init-written =
    { $path }: план для начала, { $measures ->
        [one] { $measures } мероприятие
        [few] { $measures } мероприятия
       *[many] { $measures } мероприятий
    }, { $steps ->
        [one] { $steps } подпункт
        [few] { $steps } подпункта
       *[many] { $steps } подпунктов
    }, { $kpis ->
        [one] { $kpis } показатель
        [few] { $kpis } показателя
       *[many] { $kpis } показателей
    }
init-list = что в нём
init-done = отметить исполнение
init-check = найти ошибки после правки

## Documents imported

import-written =
    { $path }: { $measures ->
        [one] { $measures } мероприятие
        [few] { $measures } мероприятия
       *[many] { $measures } мероприятий
    }, { $lines ->
        [one] { $lines } строка
        [few] { $lines } строки
       *[many] { $lines } строк
    }
import-overdue = что просрочено сегодня
import-check = что осталось решить и что похоже на ошибку
import-plain = всё прочитано однозначно
import-marked = отмечено в плане: { $read } — `# import:`, не решено: { $open } — `# TODO import:`
import-still-open = не решено:
import-left-over = есть в документе, нет в плане:
import-more = и ещё { $count }
revision-lead = { $path } по документу { $document }: { $act }, { $day }
revision-unchanged = Строк без изменений: { $count }
revision-moved = Сроки перенесены: { $count }
revision-reworded = Изложено по-новому: { $count }
revision-reassigned = Другие исполнители или источники: { $count }
revision-new = Новое: { $count }
revision-vanished = Нет в документе, исключается: { $count }
revision-renumbered = Другие номера в документе, номера плана остаются: { $count }
revision-undecided = Решать вам, оставлено как есть: { $count }
revision-not-read = Не прочитано в документе: { $count }
revision-from-to = { $from } → { $to }
revision-title = теперь «{ $now }»
revision-outcome = результат теперь «{ $now }»
revision-executors = исполнители: { $now } (были: { $was })
revision-funding = финансирование: { $now } (было: { $was })
revision-due = срок { $due }
revision-steps =
    { $count ->
        [one] { $count } подпункт
        [few] { $count } подпункта
       *[many] { $count } подпунктов
    }
revision-number = в документе номер { $number }
revision-items =
    { $count ->
        [one] { $count } позиция
        [few] { $count } позиции
       *[many] { $count } позиций
    }
revision-unread = срок не понят: «{ $words }»
revision-dated = в документе есть срок, в плане нет: { $due }
revision-undated = в документе срока больше нет
revision-series = ряд сроков и иной срок не продлевают друг друга; в документе: { $due }
revision-event = срок идёт от события, которого нет в плане: «{ $words }»
revision-edited-title = изменено в плане; в документе «{ $now }»
revision-edited-outcome = результат изменён в плане; в документе «{ $now }»
revision-changed-executors = исполнители изменены в плане; в документе: { $now }
revision-changed-funding = финансирование изменено в плане; в документе: { $now }
revision-other-language-title = в плане только на других языках; в документе «{ $now }»
revision-other-language-outcome = результат в плане только на других языках; в документе «{ $now }»
revision-emptied-title = в документе названия больше нет
revision-emptied-outcome = в документе результата больше нет
revision-nobody-executors = в документе исполнители больше не указаны; в плане: { $was }
revision-nobody-funding = в документе финансирование больше не указано; в плане: { $was }
revision-rephrased = тот же срок другими словами: «{ $words }»; в `deadline` остаются прежние
revision-divided = в документе разбито на подпункты, а у мероприятия есть свои отметки
revision-undivided = в документе подпунктов больше нет; подпункты плана остаются
revision-content = нет в документе; строку содержания исключить нельзя, уберите её вручную
revision-delivered = нет в документе, но исполнено; остаётся
revision-done = в документе отмечено как исполненное; отметить: `roadmap done`
revision-noted = примечание в документе: «{ $words }»
revision-section = в документе — в разделе «{ $title }»
revision-taken-out = есть в обоих документах, из плана убрано; снова не добавляется
revision-no-base = без `--base` свои правки плана не отличить от старого документа; где есть разница, взято из нового
revision-foreign = документ прочитан на языке `{ $language }`, а в плане на нём нет названий: строки сопоставлены только по номерам; если язык другой, его называет `--lang`
revision-reason-moved = Перенесён изменённым документом
revision-reason-vanished = Нет в изменённом документе

## Names of fields

field-as-written = Как написано
field-read-as = Прочитано
field-extended = Продлено
field-in-force = Действует
field-marks = Отметки
field-rule = Правило
field-course = Линия
field-first = Первый день
field-last = Последний день
field-begin-by = Начало до
field-late-from = Просрочка с
field-missing = Не хватает
field-of-target = От цели
field-elapsed = Прошло
field-pace = Темп
field-needed = Нужно
field-periods = Периоды

## What an answer explains

explain-nothing = у плана и раздела нет своего состояния
explain-happened = произошло { $on }
explain-not-happened = ещё не произошло
explain-content = содержание: срока нет, в счёт не идёт
explain-content-of = содержание пункта { $id }: срока нет, в счёт не идёт
explain-no-items = исполнять в нём нечего: только показатели и содержание
explain-items = { $state }: { $ids }
explain-inherited = { $words } (мероприятия { $id })
explain-day = день: { weekday-name }, { $day }; просрочка с { $from }
explain-month = месяц: с { $first } по { $last }; просрочка с { $from }
explain-quarter = квартал: с { $first } по { $last }; просрочка с { $from }
explain-half = полугодие: с { $first } по { $last }; просрочка с { $from }
explain-year = год: с { $first } по { $last }; просрочка с { $from }
explain-interval = промежуток: с { $first } по { $last }; просрочка с { $from }
explain-open = без конца: с { $first }; начать нужно до { $last }, иначе просрочка с { $from }
explain-series = { $due }; у каждого периода свой срок, у { $period } – { $day }
explain-waits = { $due }; { $of } ещё не произошло, дня срока пока нет
explain-waits-dropped = { $due }; { $of } исключено, дня срока не будет
explain-runs-from-event = { $due }; { $of } произошло { $begin }, значит срок { $day }; просрочка с { $from }
explain-runs-from-item = { $due }; { $of } исполнено, значит срок { $day }; просрочка с { $from }
explain-granted = { $on } до { $to }
explain-of-period = { $period } { $text }
explain-because = { $text }: { $reason }
explain-in-force = { $due }: { $day }; просрочка с { $from }
explain-not-done = не исполнено
explain-not-confirmed = не подтверждено
explain-not-dropped = не исключено
rule-dropped = исключено: это правило первое из всех
rule-all-in = все периоды сданы
rule-done = исполнено, срока нет
rule-done-day-unknown = исполнено, но неизвестно, в срок ли
rule-done-late-at-most = исполнено в периоде, который кончается после действующего срока
rule-done-late = исполнено после действующего срока
rule-done-in-time = исполнено в действующий срок
rule-missing = на { $day } не сдан период, срок которого прошёл
rule-not-begun = на { $day } не начато и не исполнено, а день начала прошёл
rule-overdue = не исполнено на { $day }, после действующего срока
rule-begun = начатое без конечного срока просрочить уже нельзя
rule-some-in = часть периодов сдана, просроченных нет
rule-started-no-deadline = начато, срока нет
rule-started = начато, действующий срок не прошёл
rule-waiting = не начато, а то, от чего идёт срок, ещё не произошло
rule-no-deadline = не начато, срока нет
rule-planned = не начато, действующий срок не прошёл
rule-worst = худшее из её пунктов: просрочено, в работе, ожидает, запланировано
rule-some-done = часть пунктов исполнена
rule-all-done = все пункты исполнены или исключены
rule-all-dropped = все пункты исключены
explain-late = просрочка { $days } ({ $span })
explain-late-at-most = просрочка не более { $days } ({ $span })
explain-late-original = по первоначальному сроку { $days } ({ $span })
explain-both = { $now }; { $first }
explain-left = осталось { $days }, до { $day }
explain-course = { $base } на { $first } – { $target } на { $by }: { $rise } за { $days }
explain-course-through = { $base } на { $first } – { $target } на { $by }, через { $stops }
explain-in-period = { $target } за один период { $period }
explain-target-only = { $target } до { $by }; базового значения нет
explain-target-no-day = { $target }, без срока
explain-no-value = нет учитываемых значений
explain-value = { $value } на { $on }
explain-value-day = { $value } на { $on }, день { $nth }
explain-value-sum = всего { $value } на { $on }
explain-minus = { $from } − { $less }
explain-minus-baseline = { $from } − { $less } (базовое значение)
explain-difference = ({ $from } − { $less })
explain-over = { $part } / { $whole }
explain-days-of = { $gone } / { $days }
explain-part-of-way = { $base } + { $rise } × { $share }
explain-on-path = на линиях через цели
explain-on-value-day = { $line }, на день значения
explain-on-day = { $line }, на { $day }
explain-days-left = { $rest } / осталось { $days }
explain-a-day = { $value } в день
explain-way-at-pace = { $base } + { $rise } × { $pace }
explain-drift = { $base } + { $gain } / ({ $share })
explain-plus = +{ $value }
explain-direction-assumed = не видно, что лучше: принят рост
why-no-target = цели нет
why-unreported = учитываемых значений нет, а { $by } прошло
why-missed = ни одно значение до { $by } и после не достигает цели
why-met = достигнуто { $on }
why-met-late = достигнуто { $on }, после срока
why-lost = снова утрачено { $on }
why-reached = значение достигло цели
why-no-value = учитываемых значений нет, срок цели не прошёл
why-period-not-over = ни один период цели ещё не закончился
why-no-pace = темп не с чем сравнить
why-away-from-target = базовое значение равно цели, а значение хуже
why-on-the-line = на линии между целями или лучше
why-below-the-line = хуже линии между целями
why-pace-below = темп { $pace } ниже { $bound }
why-pace-from = темп { $pace } не ниже { $bound }
lacks-first-period = первый период
lacks-last-period = последний период
lacks-start = когда начинается
lacks-event-day = день события
read-year-given = год { $text } указан отдельно
read-short-year = год из двух цифр
read-words-around = слова, которые его не меняют: { $text }
read-broken-word = слово из двух частей: { $text }
read-inclusive = до последнего дня включительно
explain-not-read = `{ $text }` непонятно: { $why }
unread-words = { $why }: { $words }
unread-other-language = похоже на { $name }: этот язык не читается
unread-empty = читать нечего
unread-too-long = слишком длинно для срока
unread-missing-year = не указан год; его задаёт `--year`
unread-two-deadlines = в нём два срока
unread-impossible-day = такого дня нет в календаре
unread-impossible-period = такого квартала или полугодия нет
unread-backwards = конец раньше начала
unread-unlikely-year = год не между 1900 и 2200
unread-day-month-order = неясно, где день, а где месяц
unread-short-year = неясно, какой год означают две цифры
unread-fiscal-year = финансовый или учебный год — не календарный
unread-number = это только число
unread-duration = это продолжительность без начала отсчёта
unread-working-days = рабочие дни без календаря выходных не посчитать
unread-event = зависит от события, но без срока после него
unread-season = у времени года нет точных границ
unread-vague = не назван ни день, ни месяц, ни квартал, ни полугодие, ни год
unread-frequency = отслеживается только каждый месяц, квартал, полугодие или год
unread-earliest = сказано, когда начать не раньше, или названный день исключён
unread-negation = какое-то слово отменяет дату или делает исключение
unread-unknown = в нём незнакомые слова
unread-unclear = слова знакомы, но не в таком порядке
unread-ambiguous = его можно прочитать по-разному
explain-day-in-force = { $day }; просрочка с { $from }

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
timeline-before =
    { $count ->
        [one] { $count } срок – раньше { $day }
        [few] { $count } срока – раньше { $day }
       *[other] { $count } сроков – раньше { $day }
    }
timeline-after =
    { $count ->
        [one] { $count } срок – позже { $day }
        [few] { $count } срока – позже { $day }
       *[other] { $count } сроков – позже { $day }
    }
timeline-done = выполнено
timeline-due = срок
timeline-missed = срок нарушен
timeline-late = дни просрочки
timeline-done-late = выполнено с опозданием
timeline-moved = срок до продления
timeline-started = начато
timeline-span = время на исполнение
timeline-goes-on = продолжается
timeline-waits = ожидает другого
timeline-dropped = исключено
timeline-unconfirmed = не подтверждено
timeline-cut = есть за пределами
timeline-today = сегодня
timeline-backwards = конец { $to } раньше начала { $from }
report-format = формат отчёта задаёт окончание его файла
hint-report-format = `-o report.docx`; `--format` — для писем (`--by executor`)
report-ending = окончание `{ $path }` не называет формата отчёта
report-part = в отчёте нет части `{ $name }`
report-too-long = в отчёте перечисляется не более { $most } пунктов и показателей, а их больше
hint-report-too-long = не включайте разделы с перечнями: `--only headline,sections,executors,trend`, или составьте письма: `--by executor`
workbook-thread = не удалось создать книгу: система не даёт потоков для её листов
hint-workbook-thread = увеличьте допустимое число процессов, см. `ulimit -u`, или завершите другие
workbook-content = не удалось создать книгу: { $reason }
hint-files-before = до него записано файлов: { $count }

form-one-plan = форма составляется по одному плану
form-period = `{ $text }` — не период
form-ending = имя `{ $path }` не оканчивается на .xlsx
form-empty = ничего из запрошенного в форму не входит
form-too-long = в форме не более { $most } строк, а запрошено больше
form-there = файл `{ $path }` уже есть, и это не пустая форма
form-none = ни один лист этого файла не является формой
form-several = формами являются несколько листов: { $list }
form-version = `{ $text }` — форма другой версии программы
form-damaged = скрытая строка формы повреждена: нет `{ $key }`
form-other-plan = форма относится к другому плану: { $title }
form-seal = строка изменена: скрытый номер `{ $id }` не относится к { $number } { $title }
form-stray = `{ $text }` стоит в строке, которая не относится ни к одному пункту
form-twice = `{ $id }` заполнено дважды: ещё в { $place }
form-percent-cell = `{ $text }` — процентный формат, хранится { $stored }: это можно понять двояко
form-date-cell = ячейка показывает `{ $text }`, а хранит { $stored }: таблица могла сделать из числа дату
form-not-day = `{ $text }` — не день
form-bad-cell = `{ $text }`: { $why }
form-no-result = у формулы нет результата
form-not-of-kpi = `{ $id }` — показатель: заполняются только значение и подтверждающий документ
form-not-of-item = `{ $id }` — пункт, значения у него нет
form-idle-evidence = подтверждающий документ в этой строке ни к чему не относится
form-percent-alone = к проценту нужны слова
warning-form-outside = то, что стоит под таблицей, не прочитано: { $list }
hint-form-one-plan = укажите план через --file
hint-form-too-long = запросите часть плана, например `section:II`, или по форме на исполнителя: `--by executor`
hint-form-there = укажите новый файл: ответы в формах никогда не перезаписываются
hint-form-none = нужна форма, которую сделала команда `roadmap form`, в формате .xlsx, или файл изменений
hint-form-several = удалите лист, который является копией
hint-form-version = сделайте новую форму командой `roadmap form`
hint-form-unread = откройте файл в Excel или LibreOffice и сохраните его снова как .xlsx
hint-form-new = сделайте новую форму и перенесите в неё ответы
hint-form-other-plan = укажите её план через --file; если у плана изменилось название, сделайте новую форму
hint-form-stray = перенесите в строку, к которой это относится, или очистите
hint-form-twice = очистите в одной из двух строк
hint-form-day = напишите день так: 28.06.2023
hint-form-number = задайте ячейке числовой формат и введите то, что имеется в виду
hint-form-result = откройте форму в Excel или LibreOffice и сохраните её либо введите само значение
hint-form-shut = очистите ячейку: серые ячейки к своей строке не относятся
hint-form-idle-evidence = заполните день, что сделано или значение, которое он подтверждает
hint-form-percent-alone = напишите в той же строке, что сделано

## The ledger

revision-empty = пустой текст не указывает на версию
revision-refused = `{ $revision }` не указывает на версию: { $why }
revision-option = начинается с `-`
revision-long = слишком длинно
revision-range = нужен один коммит, а не диапазон
revision-reflog = журнал ссылок есть только в одной копии и со временем стирается
revision-search = поиск и типы не допускаются
revision-letter = есть знак, которого в указании версии не бывает
revision-ambiguous = `{ $revision }` указывает на несколько коммитов
revision-unknown = в репозитории нет коммита `{ $revision }`
hint-write-more = напишите полнее: `refs/heads/…` для ветки, `refs/tags/…` для метки, больше цифр хеша
hint-nothing-committed = ещё ничего не зафиксировано
hint-fetch-others = назовите ветку, метку или коммит; `git fetch` принесёт то, что есть у других
operand-refused = `{ $text }` — не файл и не указывает на версию: { $why }
operand-not-unicode = это не Юникод
operand-no-revision = перед `:` нужна версия
operand-outside = путь ведёт за пределы репозитория
git-ownership = git не читает репозиторий { $place }: он принадлежит кому-то другому
git-no-repository = план не лежит в репозитории git
git-lacks = в репозитории не хватает части: { $what }
git-refused = git отказал: { $why }
git-silent = git отказал без объяснения
hint-name-commit = назовите ветку, метку или коммит
hint-name-ref = ветку `-x` назовите `refs/heads/-x`
hint-two-ends = укажите оба конца: `OLD NEW`
hint-recorded-day = назовите коммит или спросите о дне: `--as-of DAY --recorded`
hint-head-path = напишите `HEAD:roadmap.yaml`
hint-from-day = для дня есть `--from { $day }`
hint-trust = если вы ему доверяете, выполните `{ $command }`
hint-keep-in-repository = история читается из git: держите план в репозитории
hint-refetch = это частичная копия: остальное принесёт `git fetch --refetch --no-filter`
ledger-never = `{ $path }` ещё ни разу не фиксировался в git
ledger-too-early = `{ $path }` впервые записан { $first }: что в нём было на { $day }, неизвестно
ledger-gone = `{ $path }` на { $day } не было: его удалил { $commit }
ledger-none-readable = ни одна версия `{ $path }` по { $day } не читается как план
ledger-absent = `{ $path }` нет в { $revision }
ledger-no-fork = у `{ $revision }` и текущего коммита нет общего прошлого
ledger-no-part = ни в одной версии плана нет `{ $id }`
ledger-shallow = это неполный клон (shallow): история в нём не вся; остальное принесёт `git fetch --unshallow`, в CI — `fetch-depth: 0`
ledger-renames = файл переименовывали слишком часто: старые версии не учтены
ledger-unreadable =
    { $count ->
        [one] { $count } версия не читается как план и пропущена: { $list }
        [few] { $count } версии не читаются как план и пропущены: { $list }
       *[many] { $count } версий не читаются как план и пропущены: { $list }
    }
ledger-no-repository = записанное не учтено: { $why }
argument-recorded-texts = `--recorded` сочетается с днями, а не с файлами и ревизиями
argument-recorded-writes = `--recorded` — только для команд, которые отвечают
argument-several-plans = эта команда берёт один план, а их { $count }
argument-svg = `{ $path }` не оканчивается на `.svg`
hint-one-file = назовите его: `-f`
hint-recorded-days = укажите дни: `--from` и `--to`
hint-commit-it = зафиксируйте его: история есть только у записанного в git
hint-unshallow = это неполный клон (shallow): остальное принесёт `git fetch --unshallow`, в CI — `fetch-depth: 0`
hint-without-recorded = без `--recorded` ответ составляется по дням в файле
hint-svg = напишите `-o trend.svg`
timeline-end = конец времени на исполнение
timeline-missing = нет отчёта за период
timeline-coming = предстоящий период
timeline-progress = в работе
timeline-spare = не понадобилось или без конца
trajectory-asked = план на этот день { $value }
trajectory-baseline-on = база { $value } на { $date }
trajectory-observed-on = { $value } на { $date }
trajectory-target-by = цель { $value } к { $date }
trajectory-no-path = нет исходного значения
trajectory-none = наблюдений пока нет
trajectory-target = цель
trajectory-forecast = прогноз
trajectory-millions = { $value } млн
trajectory-billions = { $value } млрд
trajectory-trillions = { $value } трлн
trajectory-expected-value = по плану { $value }
trajectory-baseline-value = база { $value }
trajectory-derived = { $value }*
trajectory-expected = план на сегодня
trajectory-baseline = база
trajectory-worked-out = * рассчитано, не опубликовано
trajectory-missed = цель не достигнута
trajectory-met = цель достигнута
picture-one-kpi = на рисунке один показатель, а здесь их { $count }
picture-no-point = у `{ $id }` нет значения с датой
calendar-target = цель { $value }
export-alarm = `--alarm` бывает только у календарей: `--format ics`

## Языковой сервер

inlay-in-time = выполнено в срок
load-leads = головной исполнитель: { $count }
action-done = Отметить { $id }: выполнено сегодня
action-started = Отметить { $id }: начато сегодня
action-happened = Отметить { $id }: наступило сегодня
action-extend = Продлить { $id } до { $to }
action-extend-reason = указать причину
action-fix = Записать `{ $text }`
action-remove = Убрать это
action-allow = Принять здесь замечание `{ $rule }`
editor-partial = В плане есть ошибки; показано то, что удалось прочитать.
