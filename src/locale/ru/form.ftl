# Что говорит форма, которую заполняют исполнители, и листы отчёта.

form-sheet = Форма
form-guide = Инструкция
form-title = Сведения об исполнении: { $plan }
form-about = Период: { $period } ({ $from } – { $to }). Форма подготовлена { $day }.
form-about-lead = Период: { $period } ({ $from } – { $to }). Ведущий исполнитель: { $lead }. Форма подготовлена { $day }.
form-contact = { $about } Контакты: { $contact }.
form-fill = Заполняйте только жёлтые ячейки. Нет сведений — оставьте ячейку пустой. Пояснения — на листе «{ $guide }».
form-footer = Исполнение дорожной карты, { $period }
form-page = Стр. { $page } из { $pages }
form-sign-head = Руководитель, ответственный за сведения (должность, Ф.И.О., подпись):
form-sign-clerk = Заполнил(а) (Ф.И.О., телефон), дата:

form-with-names = { $title } ({ $names })
form-percent = { $state }, { $percent } %
form-kpi = показ.
form-target = Цель: { $value }
form-last-value = Последнее значение: { $value } ({ $date })
form-no-value = Значений ещё нет

## Заголовки

form-head-number = №
form-head-title = Пункт или показатель
form-head-due = Срок
form-head-state = Состояние
form-head-done = Дата исполнения
form-head-text = Что сделано
form-head-problem = Проблема
form-head-proposal = Предложение
form-head-percent = Процент
form-head-value = Значение
form-head-evidence = Подтверждающий документ

## Подсказки

form-prompt-done = Только если исполнено полностью: день, например { $example }. Не исполнено — оставьте пустым.
form-prompt-text = Что именно сделано за { $period }: числа, места, документы.
form-prompt-more = Что нужно добавить к сообщённому ранее.
form-prompt-problem = Что мешает исполнению. Проблемы нет — оставьте пустым.
form-prompt-proposal = Кто и что должен сделать, чтобы решить проблему.
form-prompt-percent = Число от 0 до 100 без знака процента, например 45, рядом с описанием сделанного.
form-prompt-evidence = Название, номер и дата документа или ссылка.
form-prompt-source = Откуда значение: название, номер и дата документа или ссылка.
form-prompt-level = Всего на { $day }.
form-prompt-flow = Только за { $period }, не с начала.
form-prompt-level-unit = Всего на { $day }. Единица: { $unit }
form-prompt-flow-unit = Только за { $period }, не с начала. Единица: { $unit }
form-error-done = Введите день не ранее { $from } и не позднее сегодняшнего.
form-error-long = Не более 2 000 знаков.
form-error-percent = Введите число от 0 до 100 без знака процента.
form-error-value = Введите число от { $least } до { $most }.
form-error-number = Введите число.

## Инструкция

form-guide-rows = Для каждого пункта и каждого показателя плана есть одна строка. Не добавляйте, не удаляйте и не переставляйте строки и столбцы.
form-guide-yellow = Заполняйте только жёлтые ячейки. Серые ячейки к своей строке не относятся. Текст плана и сроки защищены.
form-guide-period = Форма заполняется за период: { $period }, с { $from } по { $to }.
form-guide-done = «{ $head }» — день, когда пункт исполнен полностью. Если он исполнен частично, оставьте ячейку пустой и укажите процент.
form-guide-text = «{ $text }» — что именно сделано: числа, места, документы. «{ $problem }» — что мешает. «{ $proposal }» — кто и что должен сделать.
form-guide-percent = «{ $head }» — число от 0 до 100 без знака процента; столбец «{ $text }» тоже должен быть заполнен.
form-guide-value = «{ $head }» — значение показателя на конец периода в указанной единице. Для показателя, который накапливается, — значение только за этот период; что именно нужно, сказано в подсказке к ячейке.
form-guide-evidence = «{ $head }» — название, номер и дата документа или ссылка. Каждая строка ячейки — отдельный документ.
form-guide-empty = Нет сведений — оставьте ячейку пустой: пустая ячейка ничего не меняет.
form-guide-back = Если текст не помещается, увеличьте высоту строки или ширину столбца. Верните файл в том же формате (.xlsx).
form-guide-legend-open = ячейка для заполнения
form-guide-legend-shut = к этой строке не относится
form-guide-legend-plan = из плана, защищено

## Команда

form-written = Файл `{ $path }` записан: { $rows ->
        [one] { $rows } строка
        [few] { $rows } строки
       *[other] { $rows } строк
    } за { $period }
form-written-all =
    { $count ->
        [one] Записана { $count } форма
        [few] Записаны { $count } формы
       *[other] Записано { $count } форм
    } в папку `{ $path }` за { $period }

## Листы отчёта

sheet-summary = Сводка
sheet-items = Пункты
sheet-charts = Графики
sheet-values = Значения
sheet-path = Цель
sheet-observed = Факт
sheet-forecast = Прогноз
sheet-today = День отчёта
sheet-head-id = №
sheet-head-kpi-id = Код показателя
sheet-head-item = Пункт
sheet-head-state = Состояние
sheet-head-due = Срок
sheet-head-days-late = Просрочка, дней
sheet-head-late-words = Просрочка словами
sheet-head-days-left = Осталось дней
sheet-head-done-on = Исполнено
sheet-head-confirmed = Подтверждено
sheet-head-percent = Процент
sheet-head-said = Что сделано
sheet-head-problem = Проблема
sheet-head-proposal = Предложение
sheet-head-lead = Ведущий исполнитель
sheet-head-others = Соисполнители
sheet-head-funding = Финансирование
sheet-head-deadline = Срок словами
sheet-head-original = Первоначальный срок
sheet-head-section = Раздел
sheet-head-measure = Мероприятие
sheet-head-title = Показатель
sheet-head-unit = Единица
sheet-head-baseline = Исходное значение
sheet-head-baseline-date = на дату
sheet-head-target = Цель
sheet-head-by = Срок достижения
sheet-head-value = Факт
sheet-head-date = на день
sheet-head-gap = Остаток до цели
sheet-head-of-target = К плану
sheet-head-achieved = Достигнуто
sheet-head-pace = Темп
sheet-head-forecast = Прогноз
sheet-head-rating = Оценка
sheet-head-executors = Исполнители
sheet-head-series = Линия
