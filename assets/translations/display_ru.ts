<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>priyom::display::BoardScreen</name>
    <message>
        <source>This screen is set to lines that the centre does not have: %1</source>
        <translation>Этот экран настроен на линии, которых в центре нет: %1</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Called again</source>
        <translation>Повторный вызов</translation>
    </message>
    <message>
        <source>At the counter now</source>
        <translation>Уже на приёме</translation>
    </message>
    <message>
        <source>Please come in</source>
        <translation>Проходите, пожалуйста</translation>
    </message>
</context>
<context>
    <name>HeroCall</name>
    <message>
        <source>Called again</source>
        <translation>Повторный вызов</translation>
    </message>
    <message>
        <source>At the counter now</source>
        <translation>Уже на приёме</translation>
    </message>
    <message>
        <source>Please come in</source>
        <translation>Проходите, пожалуйста</translation>
    </message>
</context>
<context>
    <name>priyom::display::HallTurns</name>
    <message>
        <source>Next</source>
        <translation>Следующие</translation>
    </message>
    <message>
        <source>no wait</source>
        <translation>без ожидания</translation>
    </message>
    <message>
        <source>wait about %1 min</source>
        <translation>ждать около %1 мин</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1–%2 min</source>
        <translation>%1–%2 мин</translation>
    </message>
    <message>
        <source>wait %1–%2 min</source>
        <translation>ждать %1–%2 мин</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Hall display</source>
        <translation>Табло зала</translation>
    </message>
    <message>
        <source>The order of calls depends on the time of the appointment and on the right to be served out of turn</source>
        <translation>Порядок вызова зависит от времени записи и права на приём вне очереди</translation>
    </message>
    <message>
        <source>Nobody is being called yet</source>
        <translation>Пока никого не вызывают</translation>
    </message>
    <message>
        <source>The board will be here in a moment</source>
        <translation>Сейчас здесь появится табло</translation>
    </message>
    <message>
        <source>Take a seat, please. Your number will appear here</source>
        <translation>Присаживайтесь, пожалуйста. Ваш номер появится здесь</translation>
    </message>
</context>
<context>
    <name>NextStrip</name>
    <message>
        <source>Next</source>
        <translation>Следующие</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Никто не ждёт</translation>
    </message>
</context>
<context>
    <name>WayArrow</name>
    <message>
        <source>to the left</source>
        <translation>налево</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>направо</translation>
    </message>
    <message>
        <source>straight on</source>
        <translation>прямо</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
</context>
</TS>
