<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AnswerField</name>
    <message>
        <source>For example 27.12.1980</source>
        <translation>Например, 27.12.1980</translation>
    </message>
    <message>
        <source>For example 14:30</source>
        <translation>Например, 14:30</translation>
    </message>
    <message>
        <source>A number, %1</source>
        <translation>Число, %1</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Touch here to write</source>
        <translation>Нажмите здесь, чтобы написать</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Filled in and hidden. Show it</source>
        <translation>Заполнено и скрыто. Показать</translation>
    </message>
    <message>
        <source>Filled in and hidden</source>
        <translation>Заполнено и скрыто</translation>
    </message>
    <message>
        <source>Change answer %1: %2</source>
        <translation>Изменить ответ %1: %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove answer %1</source>
        <translation>Убрать ответ %1</translation>
    </message>
    <message>
        <source>For example 27.12.2021 14:30</source>
        <translation>Например, 27.12.2021 14:30</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Добавить ещё</translation>
    </message>
</context>
<context>
    <name>ClosedCard</name>
    <message>
        <source>If somebody is in danger now, call:</source>
        <translation>Если кому-то сейчас грозит опасность, звоните:</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>I give my own data</source>
        <translation>Сообщаю о себе</translation>
    </message>
    <message>
        <source>I represent a child</source>
        <translation>Представляю ребёнка</translation>
    </message>
    <message>
        <source>Who keeps the data</source>
        <translation>Кто хранит данные</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Зачем</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>Какие данные</translation>
    </message>
    <message>
        <source>What is done with them</source>
        <translation>Что с ними делают</translation>
    </message>
    <message>
        <source>They are written down, kept, used and erased, by people and by computer. They are given to nobody else and published nowhere.</source>
        <translation>Записывают, хранят, используют и удаляют — сотрудники и программа. Никому не передают и нигде не публикуют.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Как долго</translation>
    </message>
    <message>
        <source>Your right</source>
        <translation>Ваше право</translation>
    </message>
    <message>
        <source>You may withdraw this consent at any time at the registrar’s window. The paper with the same text is signed there too.</source>
        <translation>Согласие можно отозвать в любой день у окна регистратора. Там же подписывают бумагу с этим текстом.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>Не даю согласия</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Даю согласие</translation>
    </message>
</context>
<context>
    <name>ControlRow</name>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Letters by the alphabet</source>
        <translation>Буквы по алфавиту</translation>
    </message>
    <message>
        <source>Letters as on a typewriter</source>
        <translation>Буквы как на печатной машинке</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Figures and signs</source>
        <translation>Цифры и знаки</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Заглавные буквы</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>Русские буквы</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Латинские буквы</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Erase the last letter</source>
        <translation>Стереть последнюю букву</translation>
    </message>
</context>
<context>
    <name>FullDay</name>
    <message>
        <source>A time may still come free: please look again later.</source>
        <translation>Время ещё может освободиться: посмотрите позже.</translation>
    </message>
    <message>
        <source>The next day with free times</source>
        <translation>Ближайший день со свободным временем</translation>
    </message>
    <message>
        <source>Put me on the waiting list</source>
        <translation>Встать в лист ожидания</translation>
    </message>
    <message>
        <source>If somebody gives a time back, a member of the staff tells you. We need your telephone or e-mail.</source>
        <translation>Если кто-то откажется от своего времени, сотрудник вам сообщит. Понадобится телефон или электронная почта.</translation>
    </message>
</context>
<context>
    <name>IdleOverlay</name>
    <message>
        <source>Are you still here?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Да, продолжить</translation>
    </message>
    <message>
        <source>Take a ticket and finish with the registrar</source>
        <translation>Взять талон и закончить у регистратора</translation>
    </message>
    <message>
        <source>Seconds left: %1. Then the screen goes back to the start, and what you answered is wiped: nobody will see it.</source>
        <translation>Осталось секунд: %1. Потом экран вернётся к началу, а ваши ответы сотрутся: их никто не увидит.</translation>
    </message>
    <message>
        <source>With a ticket your answers are kept for the registrar.</source>
        <translation>Если возьмёте талон, ответы сохранятся для регистратора.</translation>
    </message>
    <message>
        <source>Leave and wipe everything</source>
        <translation>Уйти и всё стереть</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>Finding help</source>
        <translation>Подбор помощи</translation>
    </message>
    <message>
        <source>Mark what applies to you. One question a page.</source>
        <translation>Отметьте то, что относится к вам. На каждой странице – один вопрос.</translation>
    </message>
    <message>
        <source>You need not answer: every question can be skipped.</source>
        <translation>Отвечать необязательно: любой вопрос можно пропустить.</translation>
    </message>
    <message>
        <source>Only the centre’s staff will see your answers. You need not give your name.</source>
        <translation>Ответы увидят только сотрудники центра. Имя называть не нужно.</translation>
    </message>
    <message>
        <source>The “Leave quickly” button wipes everything at once.</source>
        <translation>Кнопка «Уйти быстро» сразу стирает всё.</translation>
    </message>
    <message>
        <source>If somebody is in danger, a specialist will offer help at once.</source>
        <translation>Если кому-то грозит опасность, специалист предложит помощь сразу.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>No connection to the centre just now</source>
        <translation>Сейчас нет связи с центром</translation>
    </message>
    <message>
        <source>The ticket could not be issued</source>
        <translation>Не удалось выдать талон</translation>
    </message>
    <message>
        <source>Your answers are kept while you are here. The terminal goes on trying. If it takes long, please call a member of the staff: you will be given a ticket at the window.</source>
        <translation>Пока вы здесь, ваши ответы сохраняются. Терминал пробует ещё раз. Если придётся ждать долго, позовите сотрудника: талон вам дадут у окна.</translation>
    </message>
    <message>
        <source>Please call a member of the staff: you will be given a ticket at the window.</source>
        <translation>Позовите сотрудника: талон вам дадут у окна.</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>Отправить не удалось</translation>
    </message>
    <message>
        <source>What you wrote is kept while you are here. The terminal goes on trying. If it takes long, please tell a member of the staff.</source>
        <translation>Пока вы здесь, написанное сохраняется. Терминал пробует отправить ещё раз. Если это долго, скажите сотруднику.</translation>
    </message>
    <message>
        <source>Please tell a member of the staff: you will be helped at the window.</source>
        <translation>Скажите, пожалуйста, сотруднику: вам помогут у окна.</translation>
    </message>
    <message>
        <source>No tickets are given just now</source>
        <translation>Сейчас талоны не выдаются</translation>
    </message>
    <message>
        <source>Back to what may help</source>
        <translation>Назад к услугам</translation>
    </message>
</context>
<context>
    <name>LinesPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>The printer does not say whether the ticket came out. If there is none, remember the number</source>
        <translation>Принтер не сообщил, вышел ли талон. Если талона нет, запомните номер</translation>
    </message>
    <message>
        <source>The ticket could not be printed. Remember the number: it is in the queue, and you will be called</source>
        <translation>Не удалось напечатать талон. Запомните номер: он в очереди, вас вызовут</translation>
    </message>
    <message>
        <source>The ticket is being printed…</source>
        <translation>Талон печатается…</translation>
    </message>
    <message>
        <source>Please wait here: %1</source>
        <translation>Подождите здесь: %1</translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>Перед вами никого нет</translation>
    </message>
    <message>
        <source>Your number will appear on the display with the window to go to</source>
        <translation>Когда вас вызовут, на табло появится ваш номер и куда идти</translation>
    </message>
    <message>
        <source>Please take your ticket</source>
        <translation>Возьмите, пожалуйста, талон</translation>
    </message>
    <message>
        <source>Before you in the queue:&#xa0;%1</source>
        <translation>Перед вами в очереди:&#xa0;%1</translation>
    </message>
    <message>
        <source>Please take your paper: the code on it opens the door for you</source>
        <translation>Возьмите бумагу с кодом и покажите её, когда придёте</translation>
    </message>
    <message>
        <source>The printer does not say whether the paper came out. If there is none, write the code down</source>
        <translation>Принтер не ответил, вышел ли талон. Если талона нет, запишите код</translation>
    </message>
    <message>
        <source>The paper could not be printed. Write the code down: the appointment is yours</source>
        <translation>Талон не напечатался. Запишите код: запись за вами</translation>
    </message>
    <message>
        <source>Your appointment is at %1</source>
        <translation>Вас примут в %1</translation>
    </message>
    <message>
        <source>Come here: %1</source>
        <translation>Приходите сюда: %1</translation>
    </message>
    <message>
        <source>When you come, choose “I have an appointment” here and show the code</source>
        <translation>Когда придёте, нажмите здесь «У меня запись» и покажите код</translation>
    </message>
    <message>
        <source>Please bring: %1</source>
        <translation>При себе иметь: %1</translation>
    </message>
    <message>
        <source>The wait is about %1 minutes</source>
        <translation>Ожидание: около %1 мин.</translation>
    </message>
    <message>
        <source>The wait is about %1 to %2 minutes</source>
        <translation>Ожидание: примерно %1–%2 мин.</translation>
    </message>
    <message>
        <source>You will be received here: %1</source>
        <translation>Вас примут: %1</translation>
    </message>
</context>
<context>
    <name>NumberRows</name>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Erase the last figure</source>
        <translation>Стереть последнюю цифру</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>You can choose several</source>
        <translation>Можно отметить несколько</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>This is needed: it cannot be skipped</source>
        <translation>Это нужно заполнить, пропустить нельзя</translation>
    </message>
    <message>
        <source>Nothing is filled in here</source>
        <translation>Здесь ничего не заполнено</translation>
    </message>
    <message>
        <source>This cannot be changed here</source>
        <translation>Здесь это изменить нельзя</translation>
    </message>
    <message>
        <source>I will show the document at the reception</source>
        <translation>Покажу документ на приёме</translation>
    </message>
    <message>
        <source>Add another: %1</source>
        <translation>Добавить ещё: %1</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Добавить ещё</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Убрать: %1</translation>
    </message>
</context>
<context>
    <name>QuickExit</name>
    <message>
        <source>Leave quickly</source>
        <translation>Уйти быстро</translation>
    </message>
</context>
<context>
    <name>ReaderPicture</name>
    <message>
        <source>Hold the square code of your paper to the reader’s light, a hand’s breadth away</source>
        <translation>Поднесите талон квадратным кодом к лучу сканера, на ширину ладони от него</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Touch a section to see or change its answers</source>
        <translation>Нажмите на раздел, чтобы увидеть или изменить ответы</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>filled in</source>
        <translation>заполнено</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>answer hidden</source>
        <translation>ответ скрыт</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>open</source>
        <translation>раскрыт</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>свёрнут</translation>
    </message>
</context>
<context>
    <name>SentPage</name>
    <message>
        <source>It helps us to become better.</source>
        <translation>Это поможет нам работать лучше.</translation>
    </message>
    <message>
        <source>Nobody can tell who wrote it: neither your name nor the hour is kept.</source>
        <translation>Никто не узнает, кто это написал: ни имя, ни час не сохраняются.</translation>
    </message>
    <message>
        <source>A member of the staff has seen your message.</source>
        <translation>Сотрудник увидел ваше сообщение.</translation>
    </message>
    <message>
        <source>It is with the staff on duty. Here you will see that it is being read.</source>
        <translation>Оно у дежурных сотрудников. Когда его откроют, вы увидите это здесь.</translation>
    </message>
    <message>
        <source>If somebody is in danger now, call 112: it is free and always answered.</source>
        <translation>Если кому-то сейчас грозит опасность, звоните 112: бесплатно и круглосуточно.</translation>
    </message>
    <message>
        <source>At the latest on %1.</source>
        <translation>Последний день для ответа: %1.</translation>
    </message>
    <message>
        <source>Your application will be considered within one working day. A specialist will ring you up at the number you gave.</source>
        <translation>Заявление будет рассмотрено в течение одного рабочего дня. Специалист свяжется с вами по указанному телефону.</translation>
    </message>
    <message>
        <source>Bring the document along when you come: it is checked against the original.</source>
        <translation>Когда придёте, возьмите документ с собой: данные сверят с оригиналом.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>As soon as a time comes free on %1, a member of the staff tells you.</source>
        <translation>Как только на этот день (%1) освободится время, сотрудник сообщит вам.</translation>
    </message>
    <message>
        <source>If you hear nothing, none has come free. The list ends with that day, and your details are erased a week later.</source>
        <translation>Если вам не сообщили, время не освободилось. С концом этого дня лист закрывается, а через неделю ваши данные удаляют.</translation>
    </message>
    <message>
        <source>You can also book another day: choose it here at any time.</source>
        <translation>Можно записаться и на другой день: здесь, в любое время.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Hello!</source>
        <translation>Здравствуйте!</translation>
    </message>
    <message>
        <source>One moment: the terminal is connecting to the centre’s server.</source>
        <translation>Одну минуту: терминал соединяется с сервером центра.</translation>
    </message>
    <message>
        <source>The terminal cannot give out tickets now. Please go to the registrar’s window: the staff will help you. The terminal will be back by itself.</source>
        <translation>Сейчас терминал не может выдать талон. Подойдите, пожалуйста, к окну регистратора: вам помогут. Терминал заработает сам.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Взять талон</translation>
    </message>
    <message>
        <source>I know where to go</source>
        <translation>Я знаю, куда мне нужно</translation>
    </message>
    <message>
        <source>Find help</source>
        <translation>Подобрать помощь</translation>
    </message>
    <message>
        <source>A few questions, about five minutes; then a ticket</source>
        <translation>Несколько вопросов, около пяти минут, затем талон</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>У меня запись</translation>
    </message>
    <message>
        <source>With the code or the QR on your paper</source>
        <translation>По коду или QR-коду с талона</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Записаться к специалисту</translation>
    </message>
    <message>
        <source>With a specialist, on a day and at a time of your choice</source>
        <translation>На удобный день и время</translation>
    </message>
    <message>
        <source>I need help urgently</source>
        <translation>Мне срочно нужна помощь</translation>
    </message>
    <message>
        <source>Nothing can be printed here just now. Your number will stand on the screen: remember it or take a picture of it.</source>
        <translation>Принтер сейчас не работает. Номер будет на экране: запомните его или сфотографируйте.</translation>
    </message>
    <message>
        <source>A few questions, about five minutes</source>
        <translation>Несколько вопросов, около пяти минут</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your place in the queue is kept</source>
        <translation>Вы в очереди</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>The ticket as it is printed, number %1</source>
        <translation>Талон, как он печатается, номер %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>I have memorised the number</source>
        <translation>Я запомнил(а) номер</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Код записи</translation>
    </message>
    <message>
        <source>I have written the code down</source>
        <translation>Код записан</translation>
    </message>
    <message>
        <source>The paper of your appointment as it is printed, code %1</source>
        <translation>Талон записи, как он печатается, код %1</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::QuestionModel</name>
    <message>
        <source>Please write the date like this: 27.12.2021</source>
        <translation>Напишите дату так: 27.12.2021</translation>
    </message>
    <message>
        <source>Please write the time like this: 14:30</source>
        <translation>Напишите время так: 14:30</translation>
    </message>
    <message>
        <source>Please write a number in digits</source>
        <translation>Напишите число цифрами</translation>
    </message>
    <message>
        <source>This is too long: please shorten it</source>
        <translation>Слишком длинно: сократите, пожалуйста</translation>
    </message>
    <message>
        <source>This is too short</source>
        <translation>Слишком коротко</translation>
    </message>
    <message>
        <source>This number or date cannot be right: please check it</source>
        <translation>Такого числа или такой даты не бывает: проверьте, пожалуйста</translation>
    </message>
    <message>
        <source>Please write fewer digits after the comma</source>
        <translation>Оставьте меньше цифр после запятой</translation>
    </message>
    <message>
        <source>Too many are chosen here</source>
        <translation>Здесь отмечено слишком много</translation>
    </message>
    <message>
        <source>Please write the day like this: 27.12.2021, or with the time: 27.12.2021 14:30</source>
        <translation>Напишите день так: 27.12.2021, или со временем: 27.12.2021 14:30</translation>
    </message>
    <message>
        <source>At least this many answers are needed: %1</source>
        <translation>Нужно ответов не меньше: %1</translation>
    </message>
    <message>
        <source>Please choose what it is measured in</source>
        <translation>Выберите, в чём измерено</translation>
    </message>
    <message>
        <source>Please choose one of the answers below</source>
        <translation>Выберите один из ответов</translation>
    </message>
    <message>
        <source>Please check this answer</source>
        <translation>Проверьте, пожалуйста, этот ответ</translation>
    </message>
    <message>
        <source>«%1» is needed at least this many times: %2</source>
        <translation>«%1» нужно заполнить не меньше стольких раз: %2</translation>
    </message>
    <message>
        <source>«%1» needs at least one answer</source>
        <translation>В разделе «%1» нужен хотя бы один ответ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::ReviewModel</name>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::Visit</name>
    <message>
        <source>Touch what you need</source>
        <translation>Нажмите, что вам нужно</translation>
    </message>
    <message>
        <source>Where would you like to go?</source>
        <translation>Куда вы хотите обратиться?</translation>
    </message>
    <message>
        <source>A few questions will help us find what fits you</source>
        <translation>Несколько вопросов помогут найти то, что вам подходит</translation>
    </message>
    <message>
        <source>Mark what applies to you, or skip the question</source>
        <translation>Отметьте то, что относится к вам, или пропустите вопрос</translation>
    </message>
    <message>
        <source>Please check your answers</source>
        <translation>Проверьте ответы</translation>
    </message>
    <message>
        <source>We are getting your ticket</source>
        <translation>Получаем ваш талон</translation>
    </message>
    <message>
        <source>Your ticket is ready</source>
        <translation>Ваш талон готов</translation>
    </message>
    <message>
        <source>You have an appointment</source>
        <translation>Вы записаны</translation>
    </message>
    <message>
        <source>How would you like to be received?</source>
        <translation>Как вы хотите пройти на приём?</translation>
    </message>
    <message>
        <source>Who is received out of turn?</source>
        <translation>Кого принимают вне очереди</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Очереди нет</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Ждут: %1</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>около %1 мин.</translation>
    </message>
    <message>
        <source>%1 to %2 minutes</source>
        <translation>примерно %1–%2 мин.</translation>
    </message>
    <message>
        <source>We are here to help</source>
        <translation>Мы рядом и поможем</translation>
    </message>
    <message>
        <source>A specialist will find with you what helps</source>
        <translation>Специалист поможет выбрать</translation>
    </message>
    <message>
        <source>This may help you</source>
        <translation>Вам могут помочь</translation>
    </message>
    <message>
        <source>We are sending it</source>
        <translation>Отправляем</translation>
    </message>
    <message>
        <source>Consent to the processing of personal data</source>
        <translation>Согласие на обработку персональных данных</translation>
    </message>
    <message>
        <source>Thank you! Your opinion has been received</source>
        <translation>Спасибо! Ваш отзыв получен</translation>
    </message>
    <message>
        <source>Your message has been received</source>
        <translation>Ваше сообщение получено</translation>
    </message>
    <message>
        <source>Your application has been received</source>
        <translation>Ваше заявление получено</translation>
    </message>
    <message>
        <source>What else there is here</source>
        <translation>Что ещё здесь есть</translation>
    </message>
    <message>
        <source>You are on the waiting list</source>
        <translation>Вы в листе ожидания</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Your appointment now: %1. It stays until you choose another time.</source>
        <translation>Сейчас вы записаны: %1. Запись остаётся, пока вы не выберете другое время.</translation>
    </message>
    <message>
        <source>Somebody has just taken this time. Please choose another one.</source>
        <translation>Это время только что заняли. Выберите, пожалуйста, другое.</translation>
    </message>
    <message>
        <source>The time was kept for you as long as it could be. Please choose it again.</source>
        <translation>Мы держали это время за вами, но срок вышел. Выберите его, пожалуйста, ещё раз.</translation>
    </message>
    <message>
        <source>No connection to the centre just now. The terminal goes on trying; the registrar can book an appointment for you too.</source>
        <translation>Сейчас нет связи с центром. Терминал продолжает попытки; записать вас может и регистратор.</translation>
    </message>
    <message>
        <source>This cannot be booked at the terminal. Please ask at the registrar’s window.</source>
        <translation>Здесь записаться не получилось. Вас запишет регистратор.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>около %n минуты</numerusform>
            <numerusform>около %n минут</numerusform>
            <numerusform>около %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>All times of this day have been taken. Please go back and choose another day.</source>
        <translation>На этот день всё уже занято. Вернитесь и выберите другой день.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Yes, book it</source>
        <translation>Да, записаться</translation>
    </message>
    <message>
        <source>A time has come free just now: you can choose it.</source>
        <translation>Только что освободилось время: его можно выбрать.</translation>
    </message>
    <message>
        <source>Somebody has just taken the last time of this day.</source>
        <translation>Последнее время этого дня только что заняли.</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>free: %1</source>
        <comment>number of free times</comment>
        <translation>свободно: %1</translation>
    </message>
    <message>
        <source>all taken</source>
        <translation>всё занято</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>no reception</source>
        <translation>нет приёма</translation>
    </message>
    <message>
        <source>not bookable</source>
        <translation>записи нет</translation>
    </message>
    <message>
        <source>The next free day is %1</source>
        <translation>Ближайший свободный день: %1</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>ещё %1</translation>
    </message>
</context>
<context>
    <name>ConfirmBooking</name>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1, в %2</translation>
    </message>
    <message>
        <source>Until now: %1</source>
        <translation>Было: %1</translation>
    </message>
    <message>
        <source>Your code stays the same.</source>
        <translation>Код записи останется прежним.</translation>
    </message>
    <message>
        <source>You need not give your name: you get a code on paper.</source>
        <translation>Имя называть не нужно: вы получите код на бумаге.</translation>
    </message>
    <message>
        <source>Your details are filled in. You get a code on paper too.</source>
        <translation>Ваши данные заполнены. Код на бумаге тоже будет.</translation>
    </message>
    <message>
        <source>Change my details</source>
        <translation>Изменить мои данные</translation>
    </message>
    <message>
        <source>Give my name and telephone</source>
        <translation>Указать имя и телефон</translation>
    </message>
</context>
<context>
    <name>CodeKeys</name>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Cancel this appointment?</source>
        <translation>Отменить эту запись?</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>Выбрать другое время</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Отменить запись</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Yes, cancel it</source>
        <translation>Да, отменить</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Нет, оставить</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Я здесь</translation>
    </message>
    <message>
        <source>Make an appointment</source>
        <translation>Записаться</translation>
    </message>
    <message>
        <source>I do not remember the code</source>
        <translation>Не помню код</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Взять талон</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>Yes, put me back</source>
        <translation>Да, вернуть</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>The centre does not answer just now: it is not known whether your appointment is cancelled. Please try again, or go to the registrar’s window.</source>
        <translation>Центр сейчас не отвечает: неизвестно, отменена ли запись. Попробуйте ещё раз или подойдите к окну регистратора.</translation>
    </message>
    <message>
        <source>This cannot be cancelled at the terminal. Please go to the registrar’s window.</source>
        <translation>Эту запись нельзя отменить на терминале. Подойдите, пожалуйста, к окну регистратора.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::Appointment</name>
    <message>
        <source>What would you like an appointment for?</source>
        <translation>По какому вопросу вы хотите записаться?</translation>
    </message>
    <message>
        <source>Whom would you like to see?</source>
        <translation>К кому вы хотите записаться?</translation>
    </message>
    <message>
        <source>Which day suits you?</source>
        <translation>Какой день вам удобен?</translation>
    </message>
    <message>
        <source>What time suits you?</source>
        <translation>Какое время вам удобно?</translation>
    </message>
    <message>
        <source>Shall we move your appointment?</source>
        <translation>Перенести запись?</translation>
    </message>
    <message>
        <source>Shall we write this down?</source>
        <translation>Записать вас на это время?</translation>
    </message>
    <message>
        <source>Any of them</source>
        <translation>Любой специалист</translation>
    </message>
    <message>
        <source>The nearest free time</source>
        <translation>Ближайшее свободное время</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1 в %2</translation>
    </message>
    <message>
        <source>All times of this day are taken</source>
        <translation>В этот день всё занято</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::BookingEntry</name>
    <message>
        <source>The specialist does not receive at this time</source>
        <translation>В это время специалист не принимает</translation>
    </message>
    <message>
        <source>This is not your fault. Press “I am here”: you get a ticket for your time, and the registrar will find another specialist or another time for you.</source>
        <translation>Это не ваша вина. Нажмите «Я здесь»: вы получите талон на своё время, а регистратор подберёт другого специалиста или другое время.</translation>
    </message>
    <message>
        <source>This is not your fault. Choose another time, or take a ticket: the registrar will find one for you.</source>
        <translation>Это не ваша вина. Выберите другое время или возьмите талон: регистратор найдёт его для вас.</translation>
    </message>
    <message>
        <source>Show the code of your appointment to the reader, or type it</source>
        <translation>Покажите код записи сканеру или наберите его</translation>
    </message>
    <message>
        <source>We are expecting you</source>
        <translation>Мы вас ждём</translation>
    </message>
    <message>
        <source>You have come in good time</source>
        <translation>Вы пришли заранее</translation>
    </message>
    <message>
        <source>The time of your appointment has passed</source>
        <translation>Время вашей записи прошло</translation>
    </message>
    <message>
        <source>Your appointment is on another day</source>
        <translation>Ваша запись на другой день</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>Вы уже отметились</translation>
    </message>
    <message>
        <source>Your appointment is cancelled</source>
        <translation>Запись отменена</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>Эта запись отменена</translation>
    </message>
    <message>
        <source>One of the characters is not right</source>
        <translation>В коде ошибка</translation>
    </message>
    <message>
        <source>There is no appointment with this code</source>
        <translation>Записи с таким кодом нет</translation>
    </message>
    <message>
        <source>This appointment is at another centre</source>
        <translation>Эта запись в другой центр</translation>
    </message>
    <message>
        <source>No connection to the centre just now</source>
        <translation>Сейчас нет связи с центром</translation>
    </message>
    <message>
        <source>Let us look for it together</source>
        <translation>Давайте найдём запись вместе</translation>
    </message>
    <message>
        <source>This cannot be done at the terminal</source>
        <translation>Через терминал это сделать нельзя</translation>
    </message>
    <message>
        <source>You can check in here from %1 on. Please take a seat until then.</source>
        <translation>Отметьтесь здесь после %1. Пожалуйста, присядьте и подождите.</translation>
    </message>
    <message>
        <source>Take a ticket: the registrar will find a way for you to be received today or on another day.</source>
        <translation>Возьмите талон: регистратор найдёт возможность принять вас сегодня или в другой день.</translation>
    </message>
    <message>
        <source>Please come on that day. If it does not suit you, choose another time or take a ticket.</source>
        <translation>Приходите, пожалуйста, в этот день. Если он не подходит, выберите другое время или возьмите талон.</translation>
    </message>
    <message>
        <source>Your number is on your ticket and will appear on the display. If the ticket is lost, ask at the registrar’s window.</source>
        <translation>Ваш номер на талоне, он появится на табло. Если талон потерялся, подойдите к регистратору.</translation>
    </message>
    <message>
        <source>You can make another appointment, or take a ticket for today.</source>
        <translation>Можно записаться снова или взять талон на сегодня.</translation>
    </message>
    <message>
        <source>Please compare it with your paper: two letters, then a letter, three digits, two letters.</source>
        <translation>Сверьте, пожалуйста, с талоном: две буквы, затем буква, три цифры и две буквы.</translation>
    </message>
    <message>
        <source>Please compare it with your paper. If you do not remember the code, take a ticket: the registrar will find your appointment by your name.</source>
        <translation>Сверьте, пожалуйста, с талоном. Если не помните код, возьмите талон: регистратор найдёт запись по имени.</translation>
    </message>
    <message>
        <source>Please look at the address on your paper. The registrar will tell you how to get there.</source>
        <translation>Посмотрите адрес на талоне. Регистратор подскажет, как туда добраться.</translation>
    </message>
    <message>
        <source>The terminal goes on trying. If it takes long, please go to the registrar’s window with your code.</source>
        <translation>Терминал продолжает попытки. Если это долго, подойдите с кодом к регистратору.</translation>
    </message>
    <message>
        <source>Take a ticket or go to the registrar’s window: your appointment will be found by your name.</source>
        <translation>Возьмите талон или подойдите к регистратору: запись найдут по имени.</translation>
    </message>
    <message>
        <source>Today at %1</source>
        <translation>Сегодня в %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1 в %2</translation>
    </message>
    <message>
        <source>You are in the queue again</source>
        <translation>Вы снова в очереди</translation>
    </message>
    <message>
        <source>You are in the queue</source>
        <translation>Вы в очереди</translation>
    </message>
    <message>
        <source>You are being called: %1</source>
        <translation>Вас вызывают: %1</translation>
    </message>
    <message>
        <source>You were called at %1, %2</source>
        <translation>Вас вызывали в %1, %2</translation>
    </message>
    <message>
        <source>This ticket is over</source>
        <translation>Приём по этому талону завершён</translation>
    </message>
    <message>
        <source>About %1 to %2 minutes more.</source>
        <translation>Ещё примерно %1–%2 мин.</translation>
    </message>
    <message>
        <source>Your number will be called: please watch the display.</source>
        <translation>Ваш номер вызовут: следите за табло.</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>Пройдите туда, пожалуйста.</translation>
    </message>
    <message>
        <source>Shall we put you back into the queue? Your place goes by when you first came.</source>
        <translation>Вернуть вас в очередь? Место — по времени, когда вы пришли.</translation>
    </message>
    <message>
        <source>You have been put back once already. Please go to the registrar’s window: you will be helped.</source>
        <translation>Один раз вас уже возвращали в очередь. Подойдите к окну регистратора: вам помогут.</translation>
    </message>
    <message>
        <source>If you need something more, take another ticket.</source>
        <translation>Если нужно что-то ещё, возьмите новый талон.</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Одну минуту, пожалуйста</translation>
    </message>
    <message>
        <source>Show the code of your appointment to the reader</source>
        <translation>Поднесите код записи к считывателю</translation>
    </message>
    <message>
        <source>Codes can be typed again from %1 on. The reader takes your paper at any time. Without it take a ticket: the registrar will find your appointment by your name.</source>
        <translation>Набирать код снова можно будет с %1. К считывателю талон можно поднести в любое время. Если его нет, возьмите талон в очередь: регистратор найдёт запись по вашему имени.</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>The ordinary queue</source>
        <translation>Обычная очередь</translation>
    </message>
    <message>
        <source>You get your ticket at once</source>
        <translation>Вы сразу получите талон</translation>
    </message>
    <message>
        <source>I have the right to be received out of turn</source>
        <translation>Есть право на приём вне очереди</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>RightPage</name>
    <message>
        <source>It will not be on the ticket or on the display. Please have the paper ready to show: without it you keep your place in the ordinary queue.</source>
        <translation>Ваш выбор не будет виден ни на талоне, ни на табло. Документ покажете сотруднику. Если его нет, ваше место в обычной очереди сохранится.</translation>
    </message>
    <message>
        <source>Please show: %1</source>
        <translation>Покажите: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The ordinary queue</source>
        <translation>Обычная очередь</translation>
    </message>
</context>
<context>
    <name>CallStaffButton</name>
    <message>
        <source>Staff are coming</source>
        <translation>К вам идут</translation>
    </message>
    <message>
        <source>Staff have been called</source>
        <translation>Сотрудника позвали</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Позвать сотрудника</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвать</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Позвали</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>К вам идут</translation>
    </message>
    <message>
        <source>No connection: please go to the window</source>
        <translation>Нет связи: подойдите к окну</translation>
    </message>
    <message>
        <source>Go to the window</source>
        <translation>К окну</translation>
    </message>
</context>
<context>
    <name>UrgentPage</name>
    <message>
        <source>Where would you like to be met?</source>
        <translation>Где вас встретить?</translation>
    </message>
    <message>
        <source>Here, at the terminal</source>
        <translation>Здесь, у терминала</translation>
    </message>
    <message>
        <source>At the entrance</source>
        <translation>У входа</translation>
    </message>
    <message>
        <source>In a room where nobody hears us</source>
        <translation>В комнате, где нас никто не услышит</translation>
    </message>
    <message>
        <source>You can also ring up, free of charge:</source>
        <translation>Можно позвонить бесплатно:</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>I need no help any more</source>
        <translation>Помощь уже не нужна</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>The call stays, even if you leave this page.</source>
        <translation>Вызов останется, даже если вы уйдёте с этой страницы.</translation>
    </message>
    <message>
        <source>The centre is closed now: perhaps nobody of the staff is here. If somebody is in danger, ring up at once.</source>
        <translation>Центр сейчас закрыт: сотрудников может не быть на месте. Если кому-то грозит опасность, звоните сразу.</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::StaffCall</name>
    <message>
        <source>We are calling a member of the staff…</source>
        <translation>Зовём сотрудника…</translation>
    </message>
    <message>
        <source>The staff have been called. Please stay here a moment.</source>
        <translation>Сотрудника позвали. Побудьте, пожалуйста, здесь.</translation>
    </message>
    <message>
        <source>A member of the staff has seen it and is coming to you.</source>
        <translation>Сотрудник увидел, идёт к вам.</translation>
    </message>
    <message>
        <source>There is no connection just now. Please go to the registrar’s window, or ask anybody of the staff.</source>
        <translation>Сейчас нет связи. Подойдите, пожалуйста, к регистратору или к любому сотруднику.</translation>
    </message>
    <message>
        <source>The staff have been called: they will meet you at the entrance.</source>
        <translation>Сотрудника позвали: он встретит вас у входа.</translation>
    </message>
    <message>
        <source>The staff have been called: they will take you to a quiet room.</source>
        <translation>Сотрудника позвали: он проводит вас в тихую комнату.</translation>
    </message>
    <message>
        <source>A member of the staff has seen it and is coming to you, to the entrance.</source>
        <translation>Сотрудник увидел, идёт к вам, ко входу.</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Help with this screen</source>
        <translation>Настройки экрана</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Обычный размер</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Буквы крупнее</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Size of the letters: %1 %</source>
        <translation>Размер букв: %1 %</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>How to use this</source>
        <translation>Как пользоваться</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Подсказки</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Озвучить</translation>
    </message>
    <message>
        <source>Aloud</source>
        <translation>Озвучить</translation>
    </message>
    <message>
        <source>Into the headphones only</source>
        <translation>Только в наушники</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>How to use this screen</source>
        <translation>Как пользоваться экраном</translation>
    </message>
    <message>
        <source>Touch what you need with one finger.</source>
        <translation>Нажмите одним пальцем на то, что вам нужно.</translation>
    </message>
    <message>
        <source>If not everything fits, touch an arrow at the side.</source>
        <translation>Если видно не всё, нажмите стрелку сбоку.</translation>
    </message>
    <message>
        <source>If you touched the wrong thing, touch “Back”.</source>
        <translation>Если нажали не туда, нажмите «Назад».</translation>
    </message>
    <message>
        <source>Take your ticket and wait until its number is on the display.</source>
        <translation>Возьмите талон и ждите свой номер на табло.</translation>
    </message>
    <message>
        <source>I see</source>
        <translation>Понятно</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::OpeningTimes</name>
    <message>
        <source>The centre is closed now. It opens today at %1.</source>
        <translation>Центр сейчас закрыт. Откроется сегодня в %1.</translation>
    </message>
    <message>
        <source>The centre is closed now. It opens tomorrow at %1.</source>
        <translation>Центр сейчас закрыт. Откроется завтра в %1.</translation>
    </message>
    <message>
        <source>The centre is closed now. It opens on %1 at %2.</source>
        <comment>day, time</comment>
        <translation>Центр сейчас закрыт. Откроется: %1, в %2.</translation>
    </message>
    <message>
        <source>The centre is closed now.</source>
        <translation>Центр сейчас закрыт.</translation>
    </message>
    <message>
        <source>There is a break now, until %1. You can take a ticket already.</source>
        <translation>Сейчас перерыв до %1. Талон можно взять уже сейчас.</translation>
    </message>
    <message>
        <source>The centre opens at %1. You can take a ticket already.</source>
        <translation>Центр откроется в %1. Талон можно взять уже сейчас.</translation>
    </message>
    <message>
        <source>Tickets are given from %1.</source>
        <translation>Талоны выдаём с %1.</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::HelpSheet</name>
    <message>
        <source>This may help you</source>
        <translation>Вам могут помочь</translation>
    </message>
    <message>
        <source>Who helps: %1</source>
        <translation>Кто поможет: %1</translation>
    </message>
    <message>
        <source>Bring along: %1</source>
        <translation>Взять с собой: %1</translation>
    </message>
    <message>
        <source>Other papers will be of use too: %1</source>
        <translation>Пригодятся и другие документы: %1</translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation>Тел. %1</translation>
    </message>
    <message>
        <source>Still to gather: %1</source>
        <translation>Ещё собрать: %1</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>Who helps: %1</source>
        <translation>Кто поможет: %1</translation>
    </message>
    <message>
        <source>Bring along: %1</source>
        <translation>Взять с собой: %1</translation>
    </message>
    <message>
        <source>Other papers will be of use too: %1</source>
        <translation>Пригодятся и другие документы: %1</translation>
    </message>
    <message>
        <source>Not with you yet: %1. You can bring it later</source>
        <translation>Пока нет с собой: %1. Можно донести позже</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Your answers alone do not tell us which service fits, and that is all right. Take a ticket: a specialist will listen to you and help you choose.</source>
        <translation>По ответам не видно, какая услуга вам подойдёт, и это не страшно. Возьмите талон: специалист выслушает вас и поможет выбрать.</translation>
    </message>
    <message>
        <source>Your answers alone do not tell us which service fits, and that is all right. Come when the centre is open: a specialist will listen to you and help you choose.</source>
        <translation>По одним ответам не видно, какая услуга подойдёт, и это не страшно. Приходите, когда центр открыт: специалист выслушает вас и поможет выбрать.</translation>
    </message>
</context>
<context>
    <name>ResultWays</name>
    <message>
        <source>Take a ticket</source>
        <translation>Взять талон</translation>
    </message>
    <message>
        <source>Your answers go along: you need not repeat them</source>
        <translation>Специалист увидит ваши ответы, повторять не нужно</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Закончить</translation>
    </message>
</context>
<context>
    <name>ResultExtras</name>
    <message>
        <source>The memo is being printed…</source>
        <translation>Памятка печатается…</translation>
    </message>
    <message>
        <source>Print the memo once more</source>
        <translation>Напечатать ещё раз</translation>
    </message>
    <message>
        <source>Print a memo</source>
        <translation>Распечатать памятку</translation>
    </message>
    <message>
        <source>Please take the memo. There is no name and no answer on it</source>
        <translation>Возьмите памятку. В ней нет ни имени, ни ответов</translation>
    </message>
    <message>
        <source>The printer does not say whether the memo came out. If there is none, photograph the screen, or ask at the window</source>
        <translation>Принтер не сообщил, вышла ли памятка. Если её нет, сфотографируйте экран или спросите у окна</translation>
    </message>
    <message>
        <source>The memo could not be printed. Photograph the screen, or ask at the window</source>
        <translation>Памятка не напечаталась. Сфотографируйте экран или спросите у окна</translation>
    </message>
    <message>
        <source>The terminal cannot print a memo now. You can photograph the screen</source>
        <translation>Сейчас терминал не печатает. Можно сфотографировать экран</translation>
    </message>
    <message>
        <source>Make an appointment</source>
        <translation>Записаться</translation>
    </message>
    <message>
        <source>Your answers are not kept then: you tell the specialist</source>
        <translation>Ответы при записи не сохранятся: расскажете специалисту</translation>
    </message>
    <message>
        <source>Your name goes along. Change it</source>
        <translation>Имя указано. Изменить</translation>
    </message>
    <message>
        <source>Give your name, if you wish</source>
        <translation>Указать имя, если хотите</translation>
    </message>
</context>
<context>
    <name>ScreenReading</name>
    <message>
        <source>button, %1</source>
        <translation>кнопка, %1</translation>
    </message>
    <message>
        <source>ticked, %1</source>
        <translation>отмечено, %1</translation>
    </message>
    <message>
        <source>not ticked, %1</source>
        <translation>не отмечено, %1</translation>
    </message>
    <message>
        <source>chosen, %1</source>
        <translation>выбрано, %1</translation>
    </message>
    <message>
        <source>choice, %1</source>
        <translation>вариант, %1</translation>
    </message>
    <message>
        <source>field to write in, %1</source>
        <translation>поле для ответа, %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Написано: %1</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::Keypad</name>
    <message>
        <source>%1 of %2, %3</source>
        <comment>3rd of 4, button, name</comment>
        <translation>%1 из %2, %3</translation>
    </message>
    <message>
        <source>Please write. Escape ends it</source>
        <translation>Пишите. Закончить: клавиша Escape</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::Catalogue</name>
    <message>
        <source>Where else you are helped</source>
        <translation>Где ещё вам помогут</translation>
    </message>
    <message>
        <source>Who needs help?</source>
        <translation>Кому нужна помощь?</translation>
    </message>
    <message>
        <source>How old is the child?</source>
        <translation>Сколько лет ребёнку?</translation>
    </message>
    <message>
        <source>What the centre can do for you</source>
        <translation>Чем поможет центр</translation>
    </message>
    <message>
        <source>Video lessons</source>
        <translation>Видеоуроки</translation>
    </message>
    <message>
        <source>All ages</source>
        <translation>Все возрасты</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>Services by age</source>
        <translation>Услуги по возрасту</translation>
    </message>
    <message>
        <source>What the centre can do for you and your family</source>
        <translation>Чем центр поможет вам и вашей семье</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Учреждения</translation>
    </message>
    <message>
        <source>Addresses, telephones, hours</source>
        <translation>Адреса, телефоны, часы работы</translation>
    </message>
    <message>
        <source>Video lessons</source>
        <translation>Видеоуроки</translation>
    </message>
    <message>
        <source>Short films for parents and carers</source>
        <translation>Короткие фильмы для родителей и тех, кто ухаживает</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Electronic application</source>
        <translation>Электронная заявка</translation>
    </message>
    <message>
        <source>Aids on loan, rehabilitation course, day care</source>
        <translation>Прокат средств, курс реабилитации, дневное пребывание</translation>
    </message>
    <message>
        <source>Report somebody in trouble</source>
        <translation>Сообщить о беде</translation>
    </message>
    <message>
        <source>A family, a child, an older person</source>
        <translation>Семья, ребёнок, пожилой человек</translation>
    </message>
    <message>
        <source>Your opinion of the centre</source>
        <translation>Отзыв о центре</translation>
    </message>
    <message>
        <source>Ten questions, without your name</source>
        <translation>Десять вопросов, без имени</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>Записаться</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Взять талон</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Сначала</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
</context>
<context>
    <name>HelpDetails</name>
    <message>
        <source>Who helps</source>
        <translation>Кто поможет</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Что взять с собой</translation>
    </message>
    <message>
        <source>Nothing: just come</source>
        <translation>Ничего не нужно, просто приходите</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>QR-код адреса %1</translation>
    </message>
    <message>
        <source>To take it along, point the camera of your telephone here</source>
        <translation>Чтобы взять с собой, наведите сюда камеру телефона</translation>
    </message>
</context>
<context>
    <name>LessonDetails</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>This lesson cannot be watched at this terminal. You can watch it on your own telephone.</source>
        <translation>На этом терминале урок посмотреть нельзя. Его можно посмотреть на своём телефоне.</translation>
    </message>
    <message>
        <source>You hear it in the headphones only: put them on</source>
        <translation>Звук только в наушниках: наденьте их</translation>
    </message>
    <message>
        <source>Without sound, with subtitles</source>
        <translation>Без звука, с субтитрами</translation>
    </message>
    <message>
        <source>Without sound</source>
        <translation>Без звука</translation>
    </message>
</context>
<context>
    <name>LessonPlayer</name>
    <message>
        <source>This lesson cannot be shown here.</source>
        <translation>Этот урок здесь не показать.</translation>
    </message>
    <message>
        <source>That was the whole lesson.</source>
        <translation>Урок закончился.</translation>
    </message>
</context>
</TS>
