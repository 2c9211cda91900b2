<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AnswerRow</name>
    <message>
        <source>About this answer</source>
        <translation>Об этом ответе</translation>
    </message>
    <message>
        <source>from the kiosk</source>
        <translation>с киоска</translation>
    </message>
    <message>
        <source>Offer to talk in a separate room, out of turn. Say nothing of it aloud.</source>
        <translation>Предложите поговорить в отдельном кабинете, вне очереди. Вслух об этом не говорите.</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Questionnaire</source>
        <translation>Анкета</translation>
    </message>
    <message>
        <source>The answers were given to another version of this questionnaire. What it still asks stands in its place, the rest at the end.</source>
        <translation>Ответы даны на другую версию этой анкеты. Что она ещё спрашивает, стоит на своих местах, остальное — в конце.</translation>
    </message>
    <message>
        <source>This questionnaire is not known here. The answers are shown as they came.</source>
        <translation>Такой анкеты здесь нет. Ответы показаны так, как пришли.</translation>
    </message>
    <message>
        <source>an answer that can not be read</source>
        <translation>ответ, который не читается</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>Баллы: %1</translation>
    </message>
    <message>
        <source>Not in this version of the questionnaire</source>
        <translation>Не вошло в эту версию анкеты</translation>
    </message>
</context>
<context>
    <name>FormDocument</name>
    <message>
        <source>tel. %1</source>
        <translation>тел. %1</translation>
    </message>
    <message>
        <source>Needs questionnaire</source>
        <translation>Анкета определения нуждаемости</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Талон %1</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Request and comments</source>
        <translation>Запрос и комментарии</translation>
    </message>
    <message>
        <source>The visitor did not fill in the questionnaire.</source>
        <translation>Посетитель не заполнял анкету.</translation>
    </message>
    <message>
        <source>Filled in by the visitor at the terminal, from the visitor’s own words.</source>
        <translation>Заполнено посетителем на терминале, с его слов.</translation>
    </message>
    <message>
        <source>Questions left without an answer: %1.</source>
        <translation>Вопросов без ответа: %1.</translation>
    </message>
    <message>
        <source>Applicant’s signature</source>
        <translation>Подпись заявителя</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Принял(а)</translation>
    </message>
    <message>
        <source>Received by: %1</source>
        <translation>Принял(а): %1</translation>
    </message>
    <message>
        <source>Ticket %1, page %2 of %3</source>
        <translation>Талон %1, страница %2 из %3</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>arrived at %1</source>
        <translation>в очереди с %1</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Write down the visitor’s request and your comments</source>
        <translation>Запишите запрос клиента и свои комментарии</translation>
    </message>
    <message>
        <source>The visitor took a ticket without the questionnaire.</source>
        <translation>Посетитель взял талон без анкеты.</translation>
    </message>
    <message>
        <source>About this ticket</source>
        <translation>Об этом талоне</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Registrar’s desk</source>
        <translation>Рабочее место регистратора</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source> · by the answers</source>
        <translation> · по ответам</translation>
    </message>
    <message>
        <source>Asks for another person</source>
        <translation>Обращается за другого</translation>
    </message>
    <message>
        <source>Choose a pack above.</source>
        <translation>Выберите пакет выше.</translation>
    </message>
    <message>
        <source>Empty copies</source>
        <translation>Пустые бланки</translation>
    </message>
    <message>
        <source>How many empty copies</source>
        <translation>Сколько пустых бланков</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Следующий документ</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
    <message>
        <source>Papers for %1</source>
        <translation>Бланки для %1</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Бланки</translation>
    </message>
    <message>
        <source>Print the pack</source>
        <translation>Напечатать пакет</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>Scan a ticket: its papers are filled from the answers.</source>
        <translation>Отсканируйте талон: бланки заполнятся по ответам.</translation>
    </message>
    <message>
        <source>This one only</source>
        <translation>Только этот</translation>
    </message>
</context>
<context>
    <name>PictureChooser</name>
    <message>
        <source>Picture of the ticket: write its path, choose it below, or drop it on the window</source>
        <translation>Изображение талона: укажите путь, выберите файл ниже или перетащите его в окно</translation>
    </message>
    <message>
        <source>Path of the picture</source>
        <translation>Путь к изображению</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>QueueSteps</name>
    <message>
        <source>Call the next one</source>
        <translation>Вызвать следующего</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить приём</translation>
    </message>
    <message>
        <source>The pause is over</source>
        <translation>Перерыв окончен</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать приём</translation>
    </message>
    <message>
        <source>The visitor is here: start</source>
        <translation>Посетитель подошёл: начать приём</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Finish and send on</source>
        <translation>Завершить и направить дальше</translation>
    </message>
    <message>
        <source>The visitor was served: finish</source>
        <translation>Приём окончен: завершить</translation>
    </message>
    <message>
        <source>Finish: %1</source>
        <translation>Завершить: %1</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Перерыв…</translation>
    </message>
    <message>
        <source>Pause, with a reason</source>
        <translation>Перерыв с указанием причины</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Who is next, and why</source>
        <translation>Кто следующий и почему</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Не пришёл</translation>
    </message>
    <message>
        <source>Outcome…</source>
        <translation>Итог…</translation>
    </message>
    <message>
        <source>Finish with another outcome</source>
        <translation>Завершить с другим итогом</translation>
    </message>
    <message>
        <source>Route…</source>
        <translation>Маршрут…</translation>
    </message>
    <message>
        <source>Where the visitor goes next</source>
        <translation>Куда посетитель идёт дальше</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>Позже…</translation>
    </message>
    <message>
        <source>The visitor wants to be called later</source>
        <translation>Посетитель просит позвать позже</translation>
    </message>
    <message>
        <source>Send on…</source>
        <translation>Передать…</translation>
    </message>
    <message>
        <source>To another line, counter or colleague, with the same number</source>
        <translation>В другую очередь, в другое окно или коллеге, с тем же номером</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить шаг</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Ещё…</translation>
    </message>
    <message>
        <source>Rarer steps: route, cancel, put back, call a given number</source>
        <translation>Ещё действия: маршрут, аннулировать, вернуть, вызвать номер</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>and %1 more behind them</source>
        <translation>и ещё %1 за ними</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Ждут: %1</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Никто не ждёт</translation>
    </message>
    <message>
        <source>Those who wait</source>
        <translation>Ожидающие</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Вызвать %1</translation>
    </message>
    <message>
        <source>Call the chosen number out of order</source>
        <translation>Вызвать выбранный номер не по порядку</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Анкета</translation>
    </message>
    <message>
        <source>Open the form of the chosen number</source>
        <translation>Открыть анкету выбранного номера</translation>
    </message>
    <message>
        <source>Call a number…</source>
        <translation>Вызвать номер…</translation>
    </message>
    <message>
        <source>Call a given number out of order</source>
        <translation>Вызвать любой номер не по порядку</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Open a picture of the ticket…</source>
        <translation>Открыть изображение талона…</translation>
    </message>
    <message>
        <source>Save the form (PDF)</source>
        <translation>Сохранить анкету (PDF)</translation>
    </message>
    <message>
        <source>Back to ticket %1</source>
        <translation>Вернуться к талону %1</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Opening the ticket…</source>
        <translation>Открываем талон…</translation>
    </message>
    <message>
        <source>Scan a ticket</source>
        <translation>Отсканируйте талон</translation>
    </message>
    <message>
        <source>The form opens filled with what the visitor answered at the kiosk.</source>
        <translation>Анкета откроется с ответами, которые посетитель дал на терминале.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Reception</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Заявления</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Бланки</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SubmissionsPage</name>
    <message>
        <source>Applications and messages</source>
        <translation>Заявления и сообщения</translation>
    </message>
    <message>
        <source>Nothing waits here. What visitors send in at a terminal appears by itself.</source>
        <translation>Здесь ничего не ждёт. То, что посетители отправят с терминала, появится само.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Почему отказано</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отказать</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>Choose one on the left to read it.</source>
        <translation>Выберите слева, что прочитать.</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>with a filled form</source>
        <translation>есть заполненная анкета</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>is waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>called, on the way</source>
        <translation>вызван, идёт</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>на приёме</translation>
    </message>
    <message>
        <source>was served</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>не пришёл</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>ticket is being printed</source>
        <translation>талон печатается</translation>
    </message>
    <message>
        <source>ticket printed</source>
        <translation>талон напечатан</translation>
    </message>
    <message>
        <source>not known whether the ticket was printed</source>
        <translation>неизвестно, напечатан ли талон</translation>
    </message>
    <message>
        <source>ticket was not printed</source>
        <translation>талон не напечатан</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>меньше минуты</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>This is a ticket of another centre. Give the visitor a ticket at the kiosk.</source>
        <translation>Это не наш талон: его выдал другой центр. Выдайте посетителю новый.</translation>
    </message>
    <message>
        <source>This ticket did not pass the check: it was not issued here. Give the visitor a new one.</source>
        <translation>Это не наш талон: он не прошёл проверку подлинности. Выдайте посетителю новый.</translation>
    </message>
    <message>
        <source>This ticket is for another day. Give the visitor a new one.</source>
        <translation>Талон за другой день. Выдайте посетителю новый.</translation>
    </message>
    <message>
        <source>The ticket is ours, but is not in the records. Give the visitor a new one.</source>
        <translation>Талон наш, но в журнале его нет. Выдайте посетителю новый.</translation>
    </message>
    <message>
        <source>This desk cannot read a ticket of this kind yet. Call the visitor by the number.</source>
        <translation>Талон такого вида здесь пока не читается. Вызовите посетителя по номеру.</translation>
    </message>
    <message>
        <source>No answer from the centre’s server: the ticket is not opened. Try again.</source>
        <translation>Сервер центра не ответил: талон не открыт. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This workplace may not open tickets. Tell the administrator.</source>
        <translation>Этому рабочему месту нельзя открывать талоны. Сообщите администратору.</translation>
    </message>
    <message>
        <source>This is not our ticket: the code holds something else.</source>
        <translation>Это не наш талон: в коде записано другое.</translation>
    </message>
    <message>
        <source>The ticket could not be opened. Scan it again; if that does not help, call the visitor by the number.</source>
        <translation>Талон не открылся. Отсканируйте его ещё раз; если не поможет, вызовите посетителя по номеру.</translation>
    </message>
    <message>
        <source>The scan broke off. Scan the ticket again.</source>
        <translation>Сканирование прервалось. Отсканируйте талон ещё раз.</translation>
    </message>
    <message>
        <source>There is no readable code in this picture. Take another one, sharp and whole.</source>
        <translation>На изображении нет кода, который можно прочитать. Нужен другой снимок: резкий и целиком.</translation>
    </message>
    <message>
        <source>This file cannot be read as a picture.</source>
        <translation>Этот файл не открывается как изображение.</translation>
    </message>
    <message>
        <source>Your counter has a visitor already. Finish with them first.</source>
        <translation>В вашем окне уже есть посетитель. Сначала завершите приём.</translation>
    </message>
    <message>
        <source>The number has already been called to another counter.</source>
        <translation>Номер уже вызван в другое окно.</translation>
    </message>
    <message>
        <source>This number is in another state by now. Look at the list.</source>
        <translation>С этим номером уже что-то сделали. Посмотрите на список.</translation>
    </message>
    <message>
        <source>The centre does not know this counter or this member of staff. Tell the administrator.</source>
        <translation>Центр не знает этого окна или сотрудника. Сообщите администратору.</translation>
    </message>
    <message>
        <source>There is no such number today.</source>
        <translation>Сегодня такого номера нет.</translation>
    </message>
    <message>
        <source>This workplace may not call visitors. Tell the administrator.</source>
        <translation>Этому рабочему месту нельзя вызывать посетителей. Сообщите администратору.</translation>
    </message>
    <message>
        <source>No answer from the centre’s server. The list will show whether it worked.</source>
        <translation>Сервер центра не ответил. Что получилось, покажет список.</translation>
    </message>
    <message>
        <source>That did not work. Try again.</source>
        <translation>Не получилось. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>will be called later</source>
        <translation>позовут позже</translation>
    </message>
    <message>
        <source>appointment at %1</source>
        <translation>по записи на %1</translation>
    </message>
    <message>
        <source>out of turn</source>
        <translation>вне очереди</translation>
    </message>
    <message>
        <source>the call</source>
        <translation>вызов</translation>
    </message>
    <message>
        <source>the repeated call</source>
        <translation>повторный вызов</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>начало приёма</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>завершение приёма</translation>
    </message>
    <message>
        <source>“did not come”</source>
        <translation>отметку «не пришёл»</translation>
    </message>
    <message>
        <source>“later”</source>
        <translation>отметку «позже»</translation>
    </message>
    <message>
        <source>the transfer</source>
        <translation>перевод</translation>
    </message>
    <message>
        <source>the return to the queue</source>
        <translation>возврат в очередь</translation>
    </message>
    <message>
        <source>This can no longer be taken back: somebody else is at the counter by now.</source>
        <translation>Вернуть уже нельзя: у окна теперь другой посетитель.</translation>
    </message>
    <message>
        <source>“out of turn”</source>
        <translation>«вне очереди»</translation>
    </message>
    <message>
        <source>Consent given at the terminal for a represented child, text %1. The paper is still to be signed.</source>
        <translation>Согласие дано на терминале за ребёнка, текст %1. Бумага ещё не подписана.</translation>
    </message>
    <message>
        <source>Consent given at the terminal, text %1. The paper is still to be signed.</source>
        <translation>Согласие дано на терминале, текст %1. Бумага ещё не подписана.</translation>
    </message>
    <message>
        <source>by appointment at %1, its time has come</source>
        <translation>по записи на %1, время подошло</translation>
    </message>
    <message>
        <source>by appointment at %1, nobody else is waiting</source>
        <translation>по записи на %1, больше никто не ждёт</translation>
    </message>
    <message>
        <source>asked to come later, nobody else is waiting</source>
        <translation>просил позвать позже, больше никто не ждёт</translation>
    </message>
    <message>
        <source>by the time of arrival, %1</source>
        <translation>по времени прихода, %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the change of the route</source>
        <translation>изменение маршрута</translation>
    </message>
    <message>
        <source>the cancellation</source>
        <translation>аннулирование</translation>
    </message>
    <message>
        <source>by appointment at %1, early so as not to be late</source>
        <translation>по записи на %1, заранее, чтобы не опоздать</translation>
    </message>
</context>
<context>
    <name>priyom::desk::AnswersModel</name>
    <message>
        <source>passed over: %1</source>
        <translation>пропущено: %1</translation>
    </message>
</context>
<context>
    <name>priyom::desk::FormSaver</name>
    <message>
        <source>saving…</source>
        <translation>сохраняется…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>no connection, will be saved later</source>
        <translation>нет связи, сохраним позже</translation>
    </message>
    <message>
        <source>not saved: the centre’s server refused it. Write it down and tell the administrator</source>
        <translation>не сохранено: сервер центра отказал. Запишите это и сообщите администратору</translation>
    </message>
</context>
<context>
    <name>priyom::desk::Papers</name>
    <message>
        <source>This form holds as much as it can. Shorten another field.</source>
        <translation>В анкете больше нет места. Сократите другое поле.</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>For the papers</source>
        <translation>Для бланков</translation>
    </message>
    <message>
        <source>Grammatical cases: write only where they are wrong</source>
        <translation>Падежи: пишите, только если неверно</translation>
    </message>
    <message>
        <source>Printing: %1</source>
        <translation>Печатается: %1</translation>
    </message>
    <message>
        <source>Printing the pack: %1</source>
        <translation>Печатается пакет: %1</translation>
    </message>
    <message>
        <source>Printing empty copies of the pack: %1</source>
        <translation>Печатаются пустые бланки, экземпляров: %1</translation>
    </message>
    <message>
        <source>No printer is set for the papers. Save them as PDF.</source>
        <translation>Принтер для бланков не настроен. Сохраните их в PDF.</translation>
    </message>
    <message>
        <source>Handing over to the printer…</source>
        <translation>Передаём на принтер…</translation>
    </message>
    <message>
        <source>There is no such printer. Tell the administrator; the papers can be saved as PDF.</source>
        <translation>Такого принтера нет. Скажите администратору; бланки можно сохранить в PDF.</translation>
    </message>
    <message>
        <source>The printer does not answer. Look whether it is on; the papers can be saved as PDF.</source>
        <translation>Принтер не отвечает. Проверьте, включён ли он; бланки можно сохранить в PDF.</translation>
    </message>
    <message>
        <source>The folder %1 can not be made. What you wrote is kept.</source>
        <translation>Не удалось создать папку %1. Написанное сохранено.</translation>
    </message>
    <message>
        <source>The papers could not be saved to %1. What you wrote is kept.</source>
        <translation>Не удалось сохранить бланки в %1. Написанное сохранено.</translation>
    </message>
    <message>
        <source>The papers are saved in %1</source>
        <translation>Бланки сохранены в %1</translation>
    </message>
</context>
<context>
    <name>priyom::desk::QueuePanel</name>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Никто не ждёт.</translation>
    </message>
    <message>
        <source>The centre has no counter “%1”. Tell the administrator.</source>
        <translation>В центре нет окна «%1». Сообщите администратору.</translation>
    </message>
    <message>
        <source>no visitor</source>
        <translation>посетителя нет</translation>
    </message>
    <message>
        <source>%1, repeated: %2</source>
        <translation>%1, повторно: %2</translation>
    </message>
    <message>
        <source>at the counter for %1</source>
        <translation>%1 на приёме</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>ожидание %1</translation>
    </message>
    <message>
        <source>Take back %1 of %2</source>
        <translation>Отменить: %1, %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>в %1</translation>
    </message>
    <message>
        <source>after others</source>
        <translation>после других</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>не пришёл</translation>
    </message>
    <message>
        <source>Nobody who waits would be done by your appointment at %1. You can call by hand.</source>
        <translation>До вашей записи на %1 никого из ожидающих принять не успеть. Можно вызвать вручную.</translation>
    </message>
    <message>
        <source>pause: nobody is called here</source>
        <translation>перерыв: сюда никого не вызывают</translation>
    </message>
    <message>
        <source>pause, %1: nobody is called here</source>
        <translation>перерыв, %1: здесь никого не вызывают</translation>
    </message>
    <message>
        <source>then, where the wait is shorter: %1</source>
        <translation>дальше, где ждать меньше: %1</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>дальше: %1</translation>
    </message>
</context>
<context>
    <name>priyom::desk::Reception</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 в %2</translation>
    </message>
    <message>
        <source>called at %1</source>
        <translation>вызван в %1</translation>
    </message>
    <message>
        <source>at the counter since %1</source>
        <translation>на приёме с %1</translation>
    </message>
    <message>
        <source>Has an appointment and does not remember the code: find it by the name.</source>
        <translation>По записи, код не помнит: найдите запись по имени.</translation>
    </message>
</context>
<context>
    <name>priyom::desk::StepDialog</name>
    <message>
        <source>There is no connection: this can not be done now.</source>
        <translation>Нет связи: сейчас это сделать нельзя.</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Одну минуту, пожалуйста.</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>Ещё действия</translation>
    </message>
    <message>
        <source>%1: more steps</source>
        <translation>%1: ещё действия</translation>
    </message>
    <message>
        <source>Finish with another outcome</source>
        <translation>Завершить с другим итогом</translation>
    </message>
    <message>
        <source>Route: where to go next</source>
        <translation>Маршрут: куда дальше</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Аннулировать талон</translation>
    </message>
    <message>
        <source>Call a given number</source>
        <translation>Вызвать номер</translation>
    </message>
    <message>
        <source>Put back into the queue</source>
        <translation>Вернуть в очередь</translation>
    </message>
    <message>
        <source>Who is next, and why</source>
        <translation>Кто следующий и почему</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Перерыв</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Или своими словами</translation>
    </message>
    <message>
        <source>Please choose or write why.</source>
        <translation>Выберите или напишите, пожалуйста.</translation>
    </message>
    <message>
        <source>%1: how the visit ended</source>
        <translation>%1: чем закончился приём</translation>
    </message>
    <message>
        <source>%1: cancel the ticket</source>
        <translation>%1: аннулировать талон</translation>
    </message>
    <message>
        <source>The number is not called any more. F12 takes it back.</source>
        <translation>Номер больше не вызовут. F12 отменит этот шаг.</translation>
    </message>
    <message>
        <source>Pause: why nobody is called here</source>
        <translation>Перерыв: почему здесь не вызывают</translation>
    </message>
    <message>
        <source>%1: call later</source>
        <translation>%1: позвать позже</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>через %1 мин</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>в %1</translation>
    </message>
    <message>
        <source>after one other</source>
        <translation>после одного посетителя</translation>
    </message>
    <message>
        <source>after %1 others</source>
        <translation>после %1 посетителей</translation>
    </message>
    <message>
        <source>at a given time…</source>
        <translation>в указанное время…</translation>
    </message>
    <message>
        <source>after so many others…</source>
        <translation>после стольких-то посетителей…</translation>
    </message>
    <message>
        <source>%1: call at</source>
        <translation>%1: позвать в указанное время</translation>
    </message>
    <message>
        <source>Time today, for example 14:30</source>
        <translation>Время сегодня, например 14:30</translation>
    </message>
    <message>
        <source>Call then</source>
        <translation>Позвать тогда</translation>
    </message>
    <message>
        <source>A time is hours and minutes: 14:30.</source>
        <translation>Время — это часы и минуты: 14:30.</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Это время уже прошло.</translation>
    </message>
    <message>
        <source>%1: call after others</source>
        <translation>%1: позвать после других</translation>
    </message>
    <message>
        <source>How many others of this line first</source>
        <translation>Сколько человек этой очереди пройдут раньше</translation>
    </message>
    <message>
        <source>A number from 1 to 999.</source>
        <translation>Число от 1 до 999.</translation>
    </message>
    <message>
        <source>%1: send on, with the same number</source>
        <translation>%1: передать с тем же номером</translation>
    </message>
    <message>
        <source>now here</source>
        <translation>сейчас здесь</translation>
    </message>
    <message>
        <source>To a counter or a room…</source>
        <translation>В окно или кабинет…</translation>
    </message>
    <message>
        <source>To a colleague…</source>
        <translation>Коллеге…</translation>
    </message>
    <message>
        <source>Why, if your colleague should know</source>
        <translation>Причина, если коллеге нужно знать</translation>
    </message>
    <message>
        <source>%1: to a counter or a room</source>
        <translation>%1: в окно или кабинет</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>перерыв</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>%1: to a colleague</source>
        <translation>%1: коллеге</translation>
    </message>
    <message>
        <source>A route has %1 stops at the most.</source>
        <translation>В маршруте не больше %1 остановок.</translation>
    </message>
    <message>
        <source>%1: where to go next</source>
        <translation>%1: куда дальше</translation>
    </message>
    <message>
        <source>After this the visit is over.</source>
        <translation>После этого приём окончен.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>First where the wait is shorter</source>
        <translation>Сначала туда, где ждать меньше</translation>
    </message>
    <message>
        <source>Save the route</source>
        <translation>Сохранить маршрут</translation>
    </message>
    <message>
        <source>Out of order, by hand.</source>
        <translation>Не по порядку, по вашему решению.</translation>
    </message>
    <message>
        <source>Number, for example 42</source>
        <translation>Номер, например 42</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Вызвать</translation>
    </message>
    <message>
        <source>Nobody who waits has this number.</source>
        <translation>Никто из ожидающих не имеет такого номера.</translation>
    </message>
    <message>
        <source>Nobody is waiting in your lines</source>
        <translation>В ваших очередях никто не ждёт</translation>
    </message>
    <message>
        <source>Next is %1</source>
        <translation>Следующий — %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Then %1: %2.</source>
        <translation>Затем %1: %2.</translation>
    </message>
    <message>
        <source>The order: who is in crisis, then who has an appointment, then who has a right out of turn, at most %1 before one ordinary visitor, then who came first.</source>
        <translation>Порядок: кризисные случаи, затем запись, затем право вне очереди — не больше %1 перед одним обычным посетителем, затем по времени прихода.</translation>
    </message>
</context>
<context>
    <name>priyom::desk::SubmissionList</name>
    <message>
        <source>Message of trouble</source>
        <translation>Сообщение о беде</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Заявление</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новое</translation>
    </message>
    <message>
        <source>called back</source>
        <translation>перезвонили</translation>
    </message>
    <message>
        <source>appointment made</source>
        <translation>назначен приём</translation>
    </message>
    <message>
        <source>checked against the originals</source>
        <translation>сверено с оригиналами</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>дан ответ</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>подписано</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>отказано: %1</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Перезвонили</translation>
    </message>
    <message>
        <source>Appointment made</source>
        <translation>Назначен приём</translation>
    </message>
    <message>
        <source>Checked against the originals</source>
        <translation>Сверено с оригиналами</translation>
    </message>
    <message>
        <source>Answered, finished</source>
        <translation>Ответ дан, закончить</translation>
    </message>
    <message>
        <source>Signed, finished</source>
        <translation>Подписано, закончить</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>просрочено с %1</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>срок сегодня</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>срок %1</translation>
    </message>
    <message>
        <source>No consent was given: nobody is named.</source>
        <translation>Согласия нет: никто не назван.</translation>
    </message>
    <message>
        <source>It is there no more: it was finished long ago.</source>
        <translation>Его больше нет: оно давно завершено.</translation>
    </message>
    <message>
        <source>It could not be opened: the centre’s server does not answer. Please try again.</source>
        <translation>Открыть не удалось: сервер центра не отвечает. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Please write why it is refused.</source>
        <translation>Напишите, пожалуйста, почему отказано.</translation>
    </message>
    <message>
        <source>A colleague was faster: look at it once more.</source>
        <translation>Коллега успел раньше: посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>It was not written down: %1</source>
        <translation>Не записано: %1</translation>
    </message>
    <message>
        <source>The centre’s server does not answer: it is not known whether it was written down. Please try again.</source>
        <translation>Сервер центра не отвечает: неизвестно, записано ли это. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Лист ожидания</translation>
    </message>
    <message>
        <source>the day has passed</source>
        <translation>день прошёл</translation>
    </message>
    <message>
        <source>Appointment made, finished</source>
        <translation>Записан(а), завершить</translation>
    </message>
    <message>
        <source>any specialist</source>
        <translation>любой специалист</translation>
    </message>
    <message>
        <source>A time came free: %1</source>
        <translation>Освободилось время: %1</translation>
    </message>
    <message>
        <source>Book %1, %2</source>
        <translation>Записать на %1, %2</translation>
    </message>
    <message>
        <source>Book %1</source>
        <translation>Записать на %1</translation>
    </message>
    <message>
        <source>The centre’s server does not answer: it is not known whether it was booked. Please try again.</source>
        <translation>Сервер центра не отвечает: неизвестно, сделана ли запись. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This time has just been given to somebody else.</source>
        <translation>Это время только что отдали другому посетителю.</translation>
    </message>
    <message>
        <source>It was not booked: %1</source>
        <translation>Запись не сделана: %1</translation>
    </message>
    <message>
        <source>Booked for %1, %2. Code of the appointment: %3. Please tell it.</source>
        <translation>Записано: %1, %2. Код записи: %3. Продиктуйте его.</translation>
    </message>
</context>
<context>
    <name>priyom::desk::Workplace</name>
    <message>
        <source>The form is saved: %1</source>
        <translation>Анкета сохранена: %1</translation>
    </message>
    <message>
        <source>The form could not be saved to %1. What you typed is kept.</source>
        <translation>Не удалось сохранить анкету в %1. Введённое не потеряно.</translation>
    </message>
    <message>
        <source>The form is not saved: the centre’s server refused it. Close once more to leave without saving.</source>
        <translation>Анкета не сохранена: сервер центра её не принял. Закройте ещё раз, чтобы выйти без сохранения.</translation>
    </message>
    <message>
        <source>One moment, the form is being saved…</source>
        <translation>Минуту, анкета сохраняется…</translation>
    </message>
    <message>
        <source>The form is not saved yet: there is no connection. Close once more to leave without saving.</source>
        <translation>Анкета ещё не сохранена: нет связи. Чтобы выйти без сохранения, закройте окно ещё раз.</translation>
    </message>
</context>
<context>
    <name>AsideTickets</name>
    <message>
        <source>Put back into the queue (and %1 more):</source>
        <translation>Вернуть в очередь (и ещё %1):</translation>
    </message>
    <message>
        <source>Put back into the queue:</source>
        <translation>Вернуть в очередь:</translation>
    </message>
    <message>
        <source>Put %1 back into the queue</source>
        <translation>Вернуть %1 в очередь</translation>
    </message>
</context>
<context>
    <name>AlertCards</name>
    <message>
        <source>I am going there</source>
        <translation>Иду</translation>
    </message>
    <message>
        <source>Goes there: %1</source>
        <translation>Идёт: %1</translation>
    </message>
    <message>
        <source>Waiting for somebody besides: %1</source>
        <translation>Ждут ещё: %1</translation>
    </message>
    <message>
        <source>I am reading it</source>
        <translation>Читаю</translation>
    </message>
    <message>
        <source>Reads it: %1</source>
        <translation>Читает: %1</translation>
    </message>
</context>
<context>
    <name>priyom::desk::AlertList</name>
    <message>
        <source>Help is needed urgently</source>
        <translation>Срочно нужна помощь</translation>
    </message>
    <message>
        <source>A visitor asks for help</source>
        <translation>Посетитель зовёт сотрудника</translation>
    </message>
    <message>
        <source>at the terminal %1</source>
        <translation>у терминала %1</translation>
    </message>
    <message>
        <source>at the entrance (terminal %1)</source>
        <translation>у входа (терминал %1)</translation>
    </message>
    <message>
        <source>in a quiet room: meet at the terminal %1</source>
        <translation>в тихой комнате: встретить у терминала %1</translation>
    </message>
    <message>
        <source>Nobody has gone for a minute</source>
        <translation>Минуту никто не подошёл</translation>
    </message>
    <message>
        <source>Nobody has gone for two minutes: tell the head</source>
        <translation>Две минуты никто не подошёл: сообщите руководителю</translation>
    </message>
    <message>
        <source>A colleague has gone already.</source>
        <translation>К посетителю уже идёт коллега.</translation>
    </message>
    <message>
        <source>The centre’s server does not answer: go there all the same.</source>
        <translation>Сервер центра не отвечает: подойдите к посетителю всё равно.</translation>
    </message>
    <message>
        <source>A message of trouble came in</source>
        <translation>Сообщение о беде</translation>
    </message>
    <message>
        <source>from the terminal %1</source>
        <translation>с терминала %1</translation>
    </message>
    <message>
        <source>A colleague reads it already.</source>
        <translation>Коллега уже читает.</translation>
    </message>
    <message>
        <source>It was not accepted: please try again.</source>
        <translation>Не принято: попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The centre’s server does not answer: please try again.</source>
        <translation>Сервер центра не отвечает: попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Nobody has gone for two minutes: you are asked as the head</source>
        <translation>Две минуты никто не подошёл: обращаемся к вам как к руководителю</translation>
    </message>
    <message>
        <source>Nobody has gone for two minutes: the head is asked too (%1)</source>
        <translation>Две минуты никто не подошёл: сообщили руководителю (%1)</translation>
    </message>
    <message>
        <source>%1. A colleague may have gone already.</source>
        <translation>%1. Возможно, коллега уже подошёл.</translation>
    </message>
    <message>
        <source>To the head: %1, %2, since %3. Nobody of the staff has accepted it.</source>
        <translation>Руководителю: %1, %2, с %3. Никто из сотрудников не откликнулся.</translation>
    </message>
    <message>
        <source>There is no connection: it opens when the connection is back.</source>
        <translation>Нет связи: сообщение откроется, когда связь вернётся.</translation>
    </message>
    <message>
        <source>Go there all the same: the terminal is told when the connection is back.</source>
        <translation>Идите всё равно: терминал узнает об этом, когда связь вернётся.</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Offer to talk in a separate room. Say nothing of it aloud.</source>
        <translation>Предложите поговорить в отдельном кабинете. Вслух об этом не говорите.</translation>
    </message>
    <message>
        <source>Regulation: %1</source>
        <translation>Регламент: %1</translation>
    </message>
    <message>
        <source>Out of turn (crisis)</source>
        <translation>Вне очереди (кризис)</translation>
    </message>
    <message>
        <source>Goes before all others; the queue says “out of turn” and no more</source>
        <translation>Пройдёт раньше всех; в очереди будет только «вне очереди»</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
</TS>
