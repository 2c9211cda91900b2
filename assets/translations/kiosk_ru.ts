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
</context>
<context>
    <name>ControlRow</name>
    <message>
        <source>ABC</source>
        <translation>АБВ</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>IdleOverlay</name>
    <message>
        <source>Are you still here?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>Seconds left: %1. Then everything will be wiped, so that nobody sees it.</source>
        <translation>Осталось секунд: %1. Потом всё, что вы отметили, будет стёрто, чтобы этого никто не увидел.</translation>
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
        <source>No, wipe everything</source>
        <translation>Нет, стереть всё</translation>
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
        <translation>Когда вас вызовут, на табло появятся ваш номер и окно</translation>
    </message>
    <message>
        <source>Please take your ticket</source>
        <translation>Возьмите, пожалуйста, талон</translation>
    </message>
    <message>
        <source>Before you in the queue:&#xa0;%1</source>
        <translation>Перед вами в очереди:&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>NumberRows</name>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
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
</context>
<context>
    <name>QuickExit</name>
    <message>
        <source>Leave quickly</source>
        <translation>Уйти быстро</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Touch an answer to change it</source>
        <translation>Нажмите на ответ, чтобы изменить его</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Взять талон</translation>
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
</context>
</TS>
