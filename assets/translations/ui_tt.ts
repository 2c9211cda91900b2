<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tt_RU">
<context>
    <name>Answer</name>
    <message>
        <source>yes</source>
        <translation>әйе</translation>
    </message>
    <message>
        <source>no</source>
        <translation>юк</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Scroll up</source>
        <translation>Өскә</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Аска</translation>
    </message>
</context>
<context>
    <name>SectionProgress</name>
    <message>
        <source>Section %1 of %2</source>
        <translation>Бүлек: %1, барлыгы %2</translation>
    </message>
</context>
<context>
    <name>priyom::ui::HubSession</name>
    <message>
        <source>Connecting to the centre’s server…</source>
        <translation>Үзәк серверына тоташабыз…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Элемтә бар</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>Элемтә юк. Өзелгән вакыты: %1</translation>
    </message>
    <message>
        <source>The certificate has expired, or the clock here is wrong: it shows %1</source>
        <translation>Сертификатның вакыты чыккан яки мондагы сәгать ялгыш: ул %1 күрсәтә</translation>
    </message>
    <message>
        <source>No connection to the centre’s server</source>
        <translation>Үзәк серверы белән элемтә юк</translation>
    </message>
    <message>
        <source>The centre’s server does not accept this device</source>
        <translation>Үзәк серверы бу җайланманы кабул итми</translation>
    </message>
</context>
</TS>
