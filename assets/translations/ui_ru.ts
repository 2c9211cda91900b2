<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>Answer</name>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Scroll up</source>
        <translation>Листать вверх</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Листать вниз</translation>
    </message>
</context>
<context>
    <name>SectionProgress</name>
    <message>
        <source>Section %1 of %2</source>
        <translation>Раздел %1 из %2</translation>
    </message>
</context>
<context>
    <name>priyom::ui::HubSession</name>
    <message>
        <source>Connecting to the centre’s server…</source>
        <translation>Связываемся с сервером центра…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Связь есть</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>Нет связи с %1</translation>
    </message>
    <message>
        <source>This device’s certificate has expired</source>
        <translation>Истёк срок сертификата этого устройства</translation>
    </message>
    <message>
        <source>The centre’s server does not accept this device</source>
        <translation>Сервер центра не принимает это устройство</translation>
    </message>
</context>
</TS>
