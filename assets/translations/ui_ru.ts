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
        <source>The certificate has expired, or the clock here is wrong: it shows %1</source>
        <translation>Истёк срок сертификата, или часы здесь неверны: на них %1</translation>
    </message>
    <message>
        <source>No connection to the centre’s server</source>
        <translation>Нет связи с сервером центра</translation>
    </message>
    <message>
        <source>The centre’s server does not accept this device</source>
        <translation>Сервер центра не принимает это устройство</translation>
    </message>
</context>
</TS>
