<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tt_RU" sourcelanguage="en">
<context>
    <name>AnswerField</name>
    <message>
        <source>For example 27.12.1980</source>
        <translation>Мәсәлән, 27.12.1980</translation>
    </message>
    <message>
        <source>For example 14:30</source>
        <translation>Мәсәлән, 14:30</translation>
    </message>
    <message>
        <source>A number, %1</source>
        <translation>Сан, %1</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Сан</translation>
    </message>
    <message>
        <source>Touch here to write</source>
        <translation>Язар өчен монда басыгыз</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Filled in and hidden. Show it</source>
        <translation>Тутырылган һәм яшерелгән. Күрсәтергә</translation>
    </message>
    <message>
        <source>Filled in and hidden</source>
        <translation>Тутырылган һәм яшерелгән</translation>
    </message>
    <message>
        <source>Change answer %1: %2</source>
        <translation>%1 нче җавапны үзгәртергә: %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып ташларга</translation>
    </message>
    <message>
        <source>Remove answer %1</source>
        <translation>%1 нче җавапны алып ташларга</translation>
    </message>
    <message>
        <source>For example 27.12.2021 14:30</source>
        <translation>Мәсәлән, 27.12.2021 14:30</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Тагын өстәргә</translation>
    </message>
</context>
<context>
    <name>ClosedCard</name>
    <message>
        <source>If somebody is in danger now, call:</source>
        <translation>Хәзер кемгә дә булса куркыныч яный икән, шалтыратыгыз:</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>I give my own data</source>
        <translation>Үзем турында хәбәр итәм</translation>
    </message>
    <message>
        <source>I represent a child</source>
        <translation>Баланың вәкиле буларак</translation>
    </message>
    <message>
        <source>Who keeps the data</source>
        <translation>Мәгълүматны кем саклый</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Ни өчен</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>Нинди мәгълүмат</translation>
    </message>
    <message>
        <source>What is done with them</source>
        <translation>Алар белән нишлиләр</translation>
    </message>
    <message>
        <source>They are written down, kept, used and erased, by people and by computer. They are given to nobody else and published nowhere.</source>
        <translation>Язалар, саклыйлар, кулланалар һәм бетерәләр — хезмәткәрләр һәм программа. Беркемгә дә бирелми һәм беркайда да бастырылмый.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Күпме вакыт</translation>
    </message>
    <message>
        <source>Your right</source>
        <translation>Сезнең хокукыгыз</translation>
    </message>
    <message>
        <source>You may withdraw this consent at any time at the registrar’s window. The paper with the same text is signed there too.</source>
        <translation>Ризалыкны теләсә кайсы көнне регистратор тәрәзәсендә кире алып була. Шушы текстлы кәгазьгә дә шунда кул куела.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>Риза түгелмен</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Риза</translation>
    </message>
</context>
<context>
    <name>ControlRow</name>
    <message>
        <source>Ready</source>
        <translation>Әзер</translation>
    </message>
    <message>
        <source>Letters by the alphabet</source>
        <translation>Хәрефләр әлифба буенча</translation>
    </message>
    <message>
        <source>Letters as on a typewriter</source>
        <translation>Хәрефләр язу машинкасындагыча</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Хәрефләр</translation>
    </message>
    <message>
        <source>Figures and signs</source>
        <translation>Саннар һәм билгеләр</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Баш хәрефләр</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>Татар хәрефләре</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Латин хәрефләре</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Буш урын</translation>
    </message>
    <message>
        <source>Erase the last letter</source>
        <translation>Соңгы хәрефне бетерергә</translation>
    </message>
</context>
<context>
    <name>FullDay</name>
    <message>
        <source>A time may still come free: please look again later.</source>
        <translation>Вакыт бушарга мөмкин: соңрак карагыз.</translation>
    </message>
    <message>
        <source>The next day with free times</source>
        <translation>Буш вакытлы иң якын көн</translation>
    </message>
    <message>
        <source>Put me on the waiting list</source>
        <translation>Көтү исемлегенә язылырга</translation>
    </message>
    <message>
        <source>If somebody gives a time back, a member of the staff tells you. We need your telephone or e-mail.</source>
        <translation>Берәрсе үз вакытыннан баш тартса, хезмәткәр сезгә хәбәр итәр. Телефон яки электрон почта кирәк булачак.</translation>
    </message>
</context>
<context>
    <name>IdleOverlay</name>
    <message>
        <source>Are you still here?</source>
        <translation>Сез әле мондамы?</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Әйе, дәвам итәргә</translation>
    </message>
    <message>
        <source>Take a ticket and finish with the registrar</source>
        <translation>Талон алырга һәм теркәүче янында тәмамларга</translation>
    </message>
    <message>
        <source>Seconds left: %1. Then the screen goes back to the start, and what you answered is wiped: nobody will see it.</source>
        <translation>Калган секундлар: %1. Аннары экран башына кайта, җавапларыгыз бетерелә: аларны беркем күрмәячәк.</translation>
    </message>
    <message>
        <source>With a ticket your answers are kept for the registrar.</source>
        <translation>Талон алсагыз, җавапларыгыз теркәүче өчен саклана.</translation>
    </message>
    <message>
        <source>Leave and wipe everything</source>
        <translation>Китәргә һәм барысын да бетерергә</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>Finding help</source>
        <translation>Ярдәм сайлау</translation>
    </message>
    <message>
        <source>Mark what applies to you. One question a page.</source>
        <translation>Сезгә туры килгәнен билгеләгез. Һәр биттә бер сорау.</translation>
    </message>
    <message>
        <source>You need not answer: every question can be skipped.</source>
        <translation>Җавап бирү мәҗбүри түгел: теләсә кайсы сорауны калдырып була.</translation>
    </message>
    <message>
        <source>Only the centre’s staff will see your answers. You need not give your name.</source>
        <translation>Җавапларны үзәк хезмәткәрләре генә күрәчәк. Исемегезне әйтү кирәкми.</translation>
    </message>
    <message>
        <source>The “Leave quickly” button wipes everything at once.</source>
        <translation>«Тиз чыгу» төймәсе барысын да шунда ук юк итә.</translation>
    </message>
    <message>
        <source>If somebody is in danger, a specialist will offer help at once.</source>
        <translation>Кемгә дә булса куркыныч янаса, белгеч шунда ук ярдәм тәкъдим итәчәк.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Башлау</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>No connection to the centre just now</source>
        <translation>Хәзер үзәк белән элемтә юк</translation>
    </message>
    <message>
        <source>The ticket could not be issued</source>
        <translation>Талон биреп булмады</translation>
    </message>
    <message>
        <source>Your answers are kept while you are here. The terminal goes on trying. If it takes long, please call a member of the staff: you will be given a ticket at the window.</source>
        <translation>Сез монда чакта җавапларыгыз саклана. Терминал тагын тырышып карый. Озак көтәргә туры килсә, хезмәткәрне чакырыгыз: талонны сезгә тәрәзә янында бирерләр.</translation>
    </message>
    <message>
        <source>Please call a member of the staff: you will be given a ticket at the window.</source>
        <translation>Хезмәткәрне чакырыгыз: талонны сезгә тәрәзә янында бирерләр.</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Башка</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Кабатлап карарга</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>Җибәреп булмады</translation>
    </message>
    <message>
        <source>What you wrote is kept while you are here. The terminal goes on trying. If it takes long, please tell a member of the staff.</source>
        <translation>Сез монда чакта язганыгыз саклана. Терминал кабат җибәреп карый. Озак булса, хезмәткәргә әйтегез.</translation>
    </message>
    <message>
        <source>Please tell a member of the staff: you will be helped at the window.</source>
        <translation>Зинһар, хезмәткәргә әйтегез: тәрәзәдә сезгә ярдәм итәрләр.</translation>
    </message>
    <message>
        <source>No tickets are given just now</source>
        <translation>Хәзер талон бирелми</translation>
    </message>
    <message>
        <source>Back to what may help</source>
        <translation>Хезмәтләргә кире</translation>
    </message>
</context>
<context>
    <name>LinesPage</name>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>The printer does not say whether the ticket came out. If there is none, remember the number</source>
        <translation>Принтер талон чыктымы-юкмы, хәбәр итмәде. Талон булмаса, номерны истә калдырыгыз</translation>
    </message>
    <message>
        <source>The ticket could not be printed. Remember the number: it is in the queue, and you will be called</source>
        <translation>Талон басылмады. Номерны истә калдырыгыз: ул чиратта, сезне чакырырлар</translation>
    </message>
    <message>
        <source>The ticket is being printed…</source>
        <translation>Талон басыла…</translation>
    </message>
    <message>
        <source>Please wait here: %1</source>
        <translation>Монда көтегез: %1</translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>Сезнең алда беркем дә юк</translation>
    </message>
    <message>
        <source>Your number will appear on the display with the window to go to</source>
        <translation>Сезне чакыргач, таблода номерыгыз һәм тәрәзә күренер</translation>
    </message>
    <message>
        <source>Please take your ticket</source>
        <translation>Талоныгызны алыгыз</translation>
    </message>
    <message>
        <source>Before you in the queue:&#xa0;%1</source>
        <translation>Чиратта сезнең алда:&#xa0;%1</translation>
    </message>
    <message>
        <source>Please take your paper: the code on it opens the door for you</source>
        <translation>Талонны алыгыз: андагы код буенча сезне кабул итәрләр</translation>
    </message>
    <message>
        <source>The printer does not say whether the paper came out. If there is none, write the code down</source>
        <translation>Принтер талон чыктымы-юкмы, хәбәр итмәде. Талон булмаса, кодны язып алыгыз</translation>
    </message>
    <message>
        <source>The paper could not be printed. Write the code down: the appointment is yours</source>
        <translation>Талон басылмады. Кодны язып алыгыз: сез язылган</translation>
    </message>
    <message>
        <source>Your appointment is at %1</source>
        <translation>Сезне кабул итү вакыты: %1</translation>
    </message>
    <message>
        <source>Come here: %1</source>
        <translation>Монда килегез: %1</translation>
    </message>
    <message>
        <source>When you come, choose “I have an appointment” here and show the code</source>
        <translation>Килгәч, монда «Мин язылган» дигәнгә басып, кодны күрсәтегез</translation>
    </message>
    <message>
        <source>Please bring: %1</source>
        <translation>Үзегез белән алыгыз: %1</translation>
    </message>
    <message>
        <source>The wait is about %1 minutes</source>
        <translation>Көтү вакыты: якынча %1 мин.</translation>
    </message>
    <message>
        <source>The wait is about %1 to %2 minutes</source>
        <translation>Көтү вакыты: якынча %1–%2 мин.</translation>
    </message>
    <message>
        <source>You will be received here: %1</source>
        <translation>Сезне монда кабул итәчәкләр: %1</translation>
    </message>
</context>
<context>
    <name>NumberRows</name>
    <message>
        <source>Ready</source>
        <translation>Әзер</translation>
    </message>
    <message>
        <source>Erase the last figure</source>
        <translation>Соңгы санны бетерергә</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>You can choose several</source>
        <translation>Берничә җавап билгеләргә була</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Калдыру</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Алга</translation>
    </message>
    <message>
        <source>This is needed: it cannot be skipped</source>
        <translation>Моны тутырырга кирәк, калдырып булмый</translation>
    </message>
    <message>
        <source>Nothing is filled in here</source>
        <translation>Монда бернәрсә дә тутырылмаган</translation>
    </message>
    <message>
        <source>This cannot be changed here</source>
        <translation>Моны монда үзгәртеп булмый</translation>
    </message>
    <message>
        <source>I will show the document at the reception</source>
        <translation>Документны кабул иткәндә күрсәтермен</translation>
    </message>
    <message>
        <source>Add another: %1</source>
        <translation>Тагын өстәргә: %1</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Тагын өстәргә</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Алып ташларга: %1</translation>
    </message>
</context>
<context>
    <name>QuickExit</name>
    <message>
        <source>Leave quickly</source>
        <translation>Тиз чыгу</translation>
    </message>
</context>
<context>
    <name>ReaderPicture</name>
    <message>
        <source>Hold the square code of your paper to the reader’s light, a hand’s breadth away</source>
        <translation>Талонның квадрат кодын сканер нурына уч киңлеге ераклыкта тотыгыз</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>Touch a section to see or change its answers</source>
        <translation>Җавапларны күрер яки үзгәртер өчен бүлеккә басыгыз</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Әзер</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Җибәрергә</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>filled in</source>
        <translation>тутырылган</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>калдырылган</translation>
    </message>
    <message>
        <source>answer hidden</source>
        <translation>җавап яшерелгән</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Яшерү</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Күрсәтү</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ачык</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ябык</translation>
    </message>
</context>
<context>
    <name>SentPage</name>
    <message>
        <source>It helps us to become better.</source>
        <translation>Бу безгә яхшырак эшләргә ярдәм итәчәк.</translation>
    </message>
    <message>
        <source>Nobody can tell who wrote it: neither your name nor the hour is kept.</source>
        <translation>Моны кем язганын беркем дә белмәячәк: исем дә, сәгать тә сакланмый.</translation>
    </message>
    <message>
        <source>A member of the staff has seen your message.</source>
        <translation>Хезмәткәр хәбәрегезне күрде.</translation>
    </message>
    <message>
        <source>It is with the staff on duty. Here you will see that it is being read.</source>
        <translation>Ул дежур хезмәткәрләрдә. Аны ачкач, сез монда күрерсез.</translation>
    </message>
    <message>
        <source>If somebody is in danger now, call 112: it is free and always answered.</source>
        <translation>Әгәр кемгәдер хәзер куркыныч яный икән, 112 гә шалтыратыгыз: бушлай һәм тәүлек буе.</translation>
    </message>
    <message>
        <source>At the latest on %1.</source>
        <translation>Җавапның соңгы көне: %1.</translation>
    </message>
    <message>
        <source>Your application will be considered within one working day. A specialist will ring you up at the number you gave.</source>
        <translation>Гаризагыз бер эш көне эчендә караласы. Белгеч күрсәтелгән телефон буенча сезнең белән элемтәгә керәчәк.</translation>
    </message>
    <message>
        <source>Bring the document along when you come: it is checked against the original.</source>
        <translation>Килгәндә документны үзегез белән алыгыз: мәгълүматны төп нөсхә белән чагыштырачаклар.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Әзер</translation>
    </message>
    <message>
        <source>As soon as a time comes free on %1, a member of the staff tells you.</source>
        <translation>%1 көнендә вакыт бушауга, хезмәткәр сезгә хәбәр итәр.</translation>
    </message>
    <message>
        <source>If you hear nothing, none has come free. The list ends with that day, and your details are erased a week later.</source>
        <translation>Хәбәр килмәсә, вакыт бушамаган дигән сүз. Ул көн үткәч исемлек ябыла, бер атнадан соң мәгълүматыгыз бетерелә.</translation>
    </message>
    <message>
        <source>You can also book another day: choose it here at any time.</source>
        <translation>Башка көнгә дә язылырга мөмкин: монда, теләсә кайчан.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Hello!</source>
        <translation>Исәнмесез!</translation>
    </message>
    <message>
        <source>One moment: the terminal is connecting to the centre’s server.</source>
        <translation>Бер генә минут: терминал үзәк серверына тоташа.</translation>
    </message>
    <message>
        <source>The terminal cannot give out tickets now. Please go to the registrar’s window: the staff will help you. The terminal will be back by itself.</source>
        <translation>Хәзер терминал талон бирә алмый. Теркәүче тәрәзәсе янына килегез: сезгә ярдәм итәрләр. Терминал үзе эшли башлар.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Талон алу</translation>
    </message>
    <message>
        <source>I know where to go</source>
        <translation>Кая барырга икәнен беләм</translation>
    </message>
    <message>
        <source>Find help</source>
        <translation>Ярдәм сайлау</translation>
    </message>
    <message>
        <source>A few questions, about five minutes; then a ticket</source>
        <translation>Берничә сорау, биш минут чамасы, аннары талон</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>Мин язылган</translation>
    </message>
    <message>
        <source>With the code or the QR on your paper</source>
        <translation>Талондагы код яки QR-код буенча</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Белгечкә язылу</translation>
    </message>
    <message>
        <source>With a specialist, on a day and at a time of your choice</source>
        <translation>Сезгә уңайлы көнгә һәм вакытка</translation>
    </message>
    <message>
        <source>I need help urgently</source>
        <translation>Миңа ашыгыч ярдәм кирәк</translation>
    </message>
    <message>
        <source>Nothing can be printed here just now. Your number will stand on the screen: remember it or take a picture of it.</source>
        <translation>Хәзер монда бернәрсә дә басылмый. Номерыгыз экранда булыр: исегездә калдырыгыз яки фотога төшерегез.</translation>
    </message>
    <message>
        <source>A few questions, about five minutes</source>
        <translation>Берничә сорау, биш минут чамасы</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your place in the queue is kept</source>
        <translation>Сез чиратта</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Сезнең номер</translation>
    </message>
    <message>
        <source>The ticket as it is printed, number %1</source>
        <translation>Талон басылган килеш, номеры %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Әзер</translation>
    </message>
    <message>
        <source>I have memorised the number</source>
        <translation>Номерны истә калдырдым</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Язылу коды</translation>
    </message>
    <message>
        <source>I have written the code down</source>
        <translation>Кодны язып алдым</translation>
    </message>
    <message>
        <source>The paper of your appointment as it is printed, code %1</source>
        <translation>Язылу талоны басылган килеш, коды %1</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::QuestionModel</name>
    <message>
        <source>Please write the date like this: 27.12.2021</source>
        <translation>Датаны болай языгыз: 27.12.2021</translation>
    </message>
    <message>
        <source>Please write the time like this: 14:30</source>
        <translation>Вакытны болай языгыз: 14:30</translation>
    </message>
    <message>
        <source>Please write a number in digits</source>
        <translation>Санны цифрлар белән языгыз</translation>
    </message>
    <message>
        <source>This is too long: please shorten it</source>
        <translation>Артык озын: кыскартыгыз</translation>
    </message>
    <message>
        <source>This is too short</source>
        <translation>Артык кыска</translation>
    </message>
    <message>
        <source>This number or date cannot be right: please check it</source>
        <translation>Мондый сан яки дата булмый: тикшерегез</translation>
    </message>
    <message>
        <source>Please write fewer digits after the comma</source>
        <translation>Өтердән соң цифрларны азрак калдырыгыз</translation>
    </message>
    <message>
        <source>Too many are chosen here</source>
        <translation>Монда артык күп билгеләнгән</translation>
    </message>
    <message>
        <source>Please write the day like this: 27.12.2021, or with the time: 27.12.2021 14:30</source>
        <translation>Көнне болай языгыз: 27.12.2021, яки вакыты белән: 27.12.2021 14:30</translation>
    </message>
    <message>
        <source>At least this many answers are needed: %1</source>
        <translation>Кимендә шулкадәр җавап кирәк: %1</translation>
    </message>
    <message>
        <source>Please choose what it is measured in</source>
        <translation>Үлчәү берәмлеген сайлагыз</translation>
    </message>
    <message>
        <source>Please choose one of the answers below</source>
        <translation>Җавапларның берсен сайлагыз</translation>
    </message>
    <message>
        <source>Please check this answer</source>
        <translation>Бу җавапны тикшерегез</translation>
    </message>
    <message>
        <source>«%1» is needed at least this many times: %2</source>
        <translation>«%1» кимендә шулкадәр тапкыр тутырылырга тиеш: %2</translation>
    </message>
    <message>
        <source>«%1» needs at least one answer</source>
        <translation>«%1» бүлегендә кимендә бер җавап кирәк</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::ReviewModel</name>
    <message>
        <source>Questions</source>
        <translation>Сораулар</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::Visit</name>
    <message>
        <source>Touch what you need</source>
        <translation>Үзегезгә кирәгенә басыгыз</translation>
    </message>
    <message>
        <source>Where would you like to go?</source>
        <translation>Сез кая мөрәҗәгать итәргә телисез?</translation>
    </message>
    <message>
        <source>A few questions will help us find what fits you</source>
        <translation>Берничә сорау сезгә туры килгәнен табарга ярдәм итәр</translation>
    </message>
    <message>
        <source>Mark what applies to you, or skip the question</source>
        <translation>Сезгә туры килгәнен билгеләгез яки сорауны калдырыгыз</translation>
    </message>
    <message>
        <source>Please check your answers</source>
        <translation>Җавапларыгызны тикшерегез</translation>
    </message>
    <message>
        <source>We are getting your ticket</source>
        <translation>Талоныгызны алабыз</translation>
    </message>
    <message>
        <source>Your ticket is ready</source>
        <translation>Талоныгыз әзер</translation>
    </message>
    <message>
        <source>You have an appointment</source>
        <translation>Сез язылдыгыз</translation>
    </message>
    <message>
        <source>How would you like to be received?</source>
        <translation>Сезне ничек кабул итәргә?</translation>
    </message>
    <message>
        <source>Who is received out of turn?</source>
        <translation>Чиратсыз кемне кабул итәләр</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Көтүче юк</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Көтәләр: %1</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>якынча %1 мин.</translation>
    </message>
    <message>
        <source>%1 to %2 minutes</source>
        <translation>якынча %1–%2 мин.</translation>
    </message>
    <message>
        <source>We are here to help</source>
        <translation>Без янәшә, ярдәм итәрбез</translation>
    </message>
    <message>
        <source>A specialist will find with you what helps</source>
        <translation>Белгеч сайларга ярдәм итәр</translation>
    </message>
    <message>
        <source>This may help you</source>
        <translation>Сезгә ярдәм итә алалар</translation>
    </message>
    <message>
        <source>We are sending it</source>
        <translation>Җибәрәбез</translation>
    </message>
    <message>
        <source>Consent to the processing of personal data</source>
        <translation>Шәхси мәгълүматны эшкәртүгә ризалык</translation>
    </message>
    <message>
        <source>Thank you! Your opinion has been received</source>
        <translation>Рәхмәт! Фикерегез кабул ителде</translation>
    </message>
    <message>
        <source>Your message has been received</source>
        <translation>Хәбәрегез кабул ителде</translation>
    </message>
    <message>
        <source>Your application has been received</source>
        <translation>Гаризагыз кабул ителде</translation>
    </message>
    <message>
        <source>What else there is here</source>
        <translation>Монда тагын нәрсә бар</translation>
    </message>
    <message>
        <source>You are on the waiting list</source>
        <translation>Сез көтү исемлегендә</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Your appointment now: %1. It stays until you choose another time.</source>
        <translation>Хәзер сез язылган вакыт: %1. Башка вакыт сайлаганчы ул сезнеке булып кала.</translation>
    </message>
    <message>
        <source>Somebody has just taken this time. Please choose another one.</source>
        <translation>Бу вакытны әле генә алдылар. Башкасын сайлагыз.</translation>
    </message>
    <message>
        <source>The time was kept for you as long as it could be. Please choose it again.</source>
        <translation>Вакыт сезнең өчен мөмкин кадәр озак сакланды. Аны яңадан сайлагыз.</translation>
    </message>
    <message>
        <source>No connection to the centre just now. The terminal goes on trying; the registrar can book an appointment for you too.</source>
        <translation>Хәзер үзәк белән элемтә юк. Терминал тырышуын дәвам итә; сезне теркәүче дә яза ала.</translation>
    </message>
    <message>
        <source>This cannot be booked at the terminal. Please ask at the registrar’s window.</source>
        <translation>Терминал аша язылып булмый. Теркәүчегә мөрәҗәгать итегез.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>%n минут чамасы</numerusform>
        </translation>
    </message>
    <message>
        <source>All times of this day have been taken. Please go back and choose another day.</source>
        <translation>Бу көнгә бөтен вакыт алынган. Артка кайтып, башка көн сайлагыз.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Кабатлап карарга</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Күчерергә</translation>
    </message>
    <message>
        <source>Yes, book it</source>
        <translation>Әйе, язылырга</translation>
    </message>
    <message>
        <source>A time has come free just now: you can choose it.</source>
        <translation>Хәзер генә вакыт бушады: аны сайларга мөмкин.</translation>
    </message>
    <message>
        <source>Somebody has just taken the last time of this day.</source>
        <translation>Бу көннең соңгы вакытын әле генә алдылар.</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>free: %1</source>
        <comment>number of free times</comment>
        <translation>буш: %1</translation>
    </message>
    <message>
        <source>all taken</source>
        <translation>урын юк</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>ял көне</translation>
    </message>
    <message>
        <source>no reception</source>
        <translation>кабул итү юк</translation>
    </message>
    <message>
        <source>not bookable</source>
        <translation>язылу юк</translation>
    </message>
    <message>
        <source>The next free day is %1</source>
        <translation>Иң якын буш көн: %1</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Иртәрәк</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Соңрак</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>тагын %1</translation>
    </message>
</context>
<context>
    <name>ConfirmBooking</name>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1, сәгать %2</translation>
    </message>
    <message>
        <source>Until now: %1</source>
        <translation>Моңарчы: %1</translation>
    </message>
    <message>
        <source>Your code stays the same.</source>
        <translation>Язылу коды элеккечә кала.</translation>
    </message>
    <message>
        <source>You need not give your name: you get a code on paper.</source>
        <translation>Исемегезне әйтү кирәкми: сез кәгазьдә код алачаксыз.</translation>
    </message>
    <message>
        <source>Your details are filled in. You get a code on paper too.</source>
        <translation>Мәгълүматыгыз тутырылган. Кәгазьдә код та була.</translation>
    </message>
    <message>
        <source>Change my details</source>
        <translation>Мәгълүматымны үзгәртергә</translation>
    </message>
    <message>
        <source>Give my name and telephone</source>
        <translation>Исемне һәм телефонны күрсәтергә</translation>
    </message>
</context>
<context>
    <name>CodeKeys</name>
    <message>
        <source>Erase</source>
        <translation>Сөртү</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Cancel this appointment?</source>
        <translation>Бу язылуны гамәлдән чыгарыргамы?</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>Башка вакыт сайлау</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Язылуны гамәлдән чыгару</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Башка</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>Yes, cancel it</source>
        <translation>Әйе, чыгарырга</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Юк, калдырырга</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Мин килдем</translation>
    </message>
    <message>
        <source>Make an appointment</source>
        <translation>Язылу</translation>
    </message>
    <message>
        <source>I do not remember the code</source>
        <translation>Кодны хәтерләмим</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Талон алу</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Номерыгыз</translation>
    </message>
    <message>
        <source>Yes, put me back</source>
        <translation>Әйе, кайтарырга</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Әзер</translation>
    </message>
    <message>
        <source>The centre does not answer just now: it is not known whether your appointment is cancelled. Please try again, or go to the registrar’s window.</source>
        <translation>Үзәк хәзер җавап бирми: язылу гамәлдән чыгарылганмы, билгесез. Тагын бер тапкыр карагыз яки регистратор тәрәзәсенә килегез.</translation>
    </message>
    <message>
        <source>This cannot be cancelled at the terminal. Please go to the registrar’s window.</source>
        <translation>Бу язылуны терминалда гамәлдән чыгарып булмый. Регистратор тәрәзәсенә килегез, зинһар.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Тагын бер тапкыр</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::Appointment</name>
    <message>
        <source>What would you like an appointment for?</source>
        <translation>Сез нинди мәсьәлә буенча язылырга телисез?</translation>
    </message>
    <message>
        <source>Whom would you like to see?</source>
        <translation>Сез кемгә язылырга телисез?</translation>
    </message>
    <message>
        <source>Which day suits you?</source>
        <translation>Сезгә кайсы көн уңайлы?</translation>
    </message>
    <message>
        <source>What time suits you?</source>
        <translation>Сезгә нинди вакыт уңайлы?</translation>
    </message>
    <message>
        <source>Shall we move your appointment?</source>
        <translation>Язылуны күчерергәме?</translation>
    </message>
    <message>
        <source>Shall we write this down?</source>
        <translation>Сезне язаргамы?</translation>
    </message>
    <message>
        <source>Any of them</source>
        <translation>Теләсә кайсы белгеч</translation>
    </message>
    <message>
        <source>The nearest free time</source>
        <translation>Иң якын буш вакыт</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1, сәгать %2</translation>
    </message>
    <message>
        <source>All times of this day are taken</source>
        <translation>Бу көндә бөтен вакыт та мәшгуль</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::BookingEntry</name>
    <message>
        <source>The specialist does not receive at this time</source>
        <translation>Бу вакытта белгеч кабул итми</translation>
    </message>
    <message>
        <source>This is not your fault. Press “I am here”: you get a ticket for your time, and the registrar will find another specialist or another time for you.</source>
        <translation>Бу сезнең гаебегез түгел. «Мин килдем» төймәсенә басыгыз: сез үз вакытыгызга талон алырсыз, ә теркәүче сезгә башка белгеч яки башка вакыт табар.</translation>
    </message>
    <message>
        <source>This is not your fault. Choose another time, or take a ticket: the registrar will find one for you.</source>
        <translation>Бу сезнең гаебегез түгел. Башка вакыт сайлагыз яки талон алыгыз: теркәүче аны сезгә табар.</translation>
    </message>
    <message>
        <source>Show the code of your appointment to the reader, or type it</source>
        <translation>Язылу кодын сканерга күрсәтегез яки җыегыз</translation>
    </message>
    <message>
        <source>We are expecting you</source>
        <translation>Без сезне көтәбез</translation>
    </message>
    <message>
        <source>You have come in good time</source>
        <translation>Сез алдан килдегез</translation>
    </message>
    <message>
        <source>The time of your appointment has passed</source>
        <translation>Сез язылган вакыт үтте</translation>
    </message>
    <message>
        <source>Your appointment is on another day</source>
        <translation>Сез башка көнгә язылган</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>Сез килүегезне белдердегез инде</translation>
    </message>
    <message>
        <source>Your appointment is cancelled</source>
        <translation>Язылу гамәлдән чыгарылды</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>Бу язылу гамәлдән чыгарылган</translation>
    </message>
    <message>
        <source>One of the characters is not right</source>
        <translation>Бер билге дөрес җыелмаган</translation>
    </message>
    <message>
        <source>There is no appointment with this code</source>
        <translation>Мондый код белән язылу юк</translation>
    </message>
    <message>
        <source>This appointment is at another centre</source>
        <translation>Сез башка үзәккә язылган</translation>
    </message>
    <message>
        <source>No connection to the centre just now</source>
        <translation>Хәзер үзәк белән элемтә юк</translation>
    </message>
    <message>
        <source>Let us look for it together</source>
        <translation>Әйдәгез, язылуны бергә табыйк</translation>
    </message>
    <message>
        <source>This cannot be done at the terminal</source>
        <translation>Моны терминал аша эшләп булмый</translation>
    </message>
    <message>
        <source>You can check in here from %1 on. Please take a seat until then.</source>
        <translation>Килүегезне монда белдерү сәгать %1 башлана. Утырып көтегез.</translation>
    </message>
    <message>
        <source>Take a ticket: the registrar will find a way for you to be received today or on another day.</source>
        <translation>Талон алыгыз: теркәүче сезне бүген яки башка көнне кабул итү юлын табар.</translation>
    </message>
    <message>
        <source>Please come on that day. If it does not suit you, choose another time or take a ticket.</source>
        <translation>Шул көнне килегез. Ул туры килмәсә, башка вакыт сайлагыз яки талон алыгыз.</translation>
    </message>
    <message>
        <source>Your number is on your ticket and will appear on the display. If the ticket is lost, ask at the registrar’s window.</source>
        <translation>Номерыгыз талонда, ул таблода күренер. Талон югалса, теркәүчегә мөрәҗәгать итегез.</translation>
    </message>
    <message>
        <source>You can make another appointment, or take a ticket for today.</source>
        <translation>Яңадан язылырга яки бүгенгә талон алырга була.</translation>
    </message>
    <message>
        <source>Please compare it with your paper: two letters, then a letter, three digits, two letters.</source>
        <translation>Талон белән чагыштырыгыз: ике хәреф, аннары бер хәреф, өч цифр һәм ике хәреф.</translation>
    </message>
    <message>
        <source>Please compare it with your paper. If you do not remember the code, take a ticket: the registrar will find your appointment by your name.</source>
        <translation>Талон белән чагыштырыгыз. Кодны хәтерләмәсәгез, талон алыгыз: теркәүче язылуны исемегез буенча табар.</translation>
    </message>
    <message>
        <source>Please look at the address on your paper. The registrar will tell you how to get there.</source>
        <translation>Талондагы адресны карагыз. Анда ничек барырга икәнен теркәүче әйтер.</translation>
    </message>
    <message>
        <source>The terminal goes on trying. If it takes long, please go to the registrar’s window with your code.</source>
        <translation>Терминал тырышуын дәвам итә. Озакка сузылса, код белән теркәүче янына килегез.</translation>
    </message>
    <message>
        <source>Take a ticket or go to the registrar’s window: your appointment will be found by your name.</source>
        <translation>Талон алыгыз яки теркәүче янына килегез: язылуны исемегез буенча табарлар.</translation>
    </message>
    <message>
        <source>Today at %1</source>
        <translation>Бүген сәгать %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1, сәгать %2</translation>
    </message>
    <message>
        <source>You are in the queue again</source>
        <translation>Сез кабат чиратта</translation>
    </message>
    <message>
        <source>You are in the queue</source>
        <translation>Сез чиратта</translation>
    </message>
    <message>
        <source>You are being called: %1</source>
        <translation>Сезне чакыралар: %1</translation>
    </message>
    <message>
        <source>You were called at %1, %2</source>
        <translation>Сезне %1 чакырдылар, %2</translation>
    </message>
    <message>
        <source>This ticket is over</source>
        <translation>Бу талон буенча кабул итү тәмамланган</translation>
    </message>
    <message>
        <source>About %1 to %2 minutes more.</source>
        <translation>Тагын якынча %1–%2 мин.</translation>
    </message>
    <message>
        <source>Your number will be called: please watch the display.</source>
        <translation>Номерыгызны чакырырлар: таблога карагыз.</translation>
    </message>
    <message>
        <source>Please go there now.</source>
        <translation>Зинһар, шунда барыгыз.</translation>
    </message>
    <message>
        <source>Shall we put you back into the queue? Your place goes by when you first came.</source>
        <translation>Сезне чиратка кайтарыргамы? Урын — килгән вакытыгыз буенча.</translation>
    </message>
    <message>
        <source>You have been put back once already. Please go to the registrar’s window: you will be helped.</source>
        <translation>Сезне бер тапкыр кайтарганнар иде инде. Регистратор тәрәзәсенә килегез: ярдәм итәрләр.</translation>
    </message>
    <message>
        <source>If you need something more, take another ticket.</source>
        <translation>Тагын нәрсәдер кирәк булса, яңа талон алыгыз.</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Бер мизгел көтегез, зинһар</translation>
    </message>
    <message>
        <source>Show the code of your appointment to the reader</source>
        <translation>Язылу кодын укыткычка күрсәтегез</translation>
    </message>
    <message>
        <source>Codes can be typed again from %1 on. The reader takes your paper at any time. Without it take a ticket: the registrar will find your appointment by your name.</source>
        <translation>Кодны %1 вакытыннан соң яңадан җыеп була. Кәгазьне укыткычка теләсә кайчан күрсәтергә мөмкин. Ул булмаса, чиратка талон алыгыз: регистратор язылуыгызны исемегез буенча табар.</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>The ordinary queue</source>
        <translation>Гадәти чират</translation>
    </message>
    <message>
        <source>You get your ticket at once</source>
        <translation>Талонны шунда ук алачаксыз</translation>
    </message>
    <message>
        <source>I have the right to be received out of turn</source>
        <translation>Чиратсыз кабул ителергә хокукым бар</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
</context>
<context>
    <name>RightPage</name>
    <message>
        <source>It will not be on the ticket or on the display. Please have the paper ready to show: without it you keep your place in the ordinary queue.</source>
        <translation>Бу талонда да, таблода да язылмый. Документны әзерләп куегыз: документсыз гадәти чираттагы урыныгыз сакланыр.</translation>
    </message>
    <message>
        <source>Please show: %1</source>
        <translation>Күрсәтегез: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>The ordinary queue</source>
        <translation>Гадәти чират</translation>
    </message>
</context>
<context>
    <name>CallStaffButton</name>
    <message>
        <source>Staff are coming</source>
        <translation>Сезгә киләләр</translation>
    </message>
    <message>
        <source>Staff have been called</source>
        <translation>Хезмәткәр чакырылды</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Хезмәткәрне чакыру</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Чакыру</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Чакырылды</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Киләләр</translation>
    </message>
    <message>
        <source>No connection: please go to the window</source>
        <translation>Элемтә юк: тәрәзә янына килегез</translation>
    </message>
    <message>
        <source>Go to the window</source>
        <translation>Тәрәзәгә</translation>
    </message>
</context>
<context>
    <name>UrgentPage</name>
    <message>
        <source>Where would you like to be met?</source>
        <translation>Сезне кайда каршыларга?</translation>
    </message>
    <message>
        <source>Here, at the terminal</source>
        <translation>Монда, терминал янында</translation>
    </message>
    <message>
        <source>At the entrance</source>
        <translation>Керү ишеге янында</translation>
    </message>
    <message>
        <source>In a room where nobody hears us</source>
        <translation>Безне беркем дә ишетмәгән бүлмәдә</translation>
    </message>
    <message>
        <source>You can also ring up, free of charge:</source>
        <translation>Бушлай шалтыратырга да була:</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Башка</translation>
    </message>
    <message>
        <source>I need no help any more</source>
        <translation>Ярдәм кирәкми инде</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Кабатлап карарга</translation>
    </message>
    <message>
        <source>The call stays, even if you leave this page.</source>
        <translation>Бу биттән китсәгез дә, чакыру кала.</translation>
    </message>
    <message>
        <source>The centre is closed now: perhaps nobody of the staff is here. If somebody is in danger, ring up at once.</source>
        <translation>Үзәк хәзер ябык: хезмәткәрләр урында булмаска мөмкин. Кемгә дә булса куркыныч яный икән, шунда ук шалтыратыгыз.</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::StaffCall</name>
    <message>
        <source>We are calling a member of the staff…</source>
        <translation>Хезмәткәрне чакырабыз…</translation>
    </message>
    <message>
        <source>The staff have been called. Please stay here a moment.</source>
        <translation>Хезмәткәр чакырылды. Бераз монда торыгыз.</translation>
    </message>
    <message>
        <source>A member of the staff has seen it and is coming to you.</source>
        <translation>Хезмәткәр күрде, сезгә килә.</translation>
    </message>
    <message>
        <source>There is no connection just now. Please go to the registrar’s window, or ask anybody of the staff.</source>
        <translation>Хәзер элемтә юк. Теркәүче янына яки теләсә кайсы хезмәткәргә килегез.</translation>
    </message>
    <message>
        <source>The staff have been called: they will meet you at the entrance.</source>
        <translation>Хезмәткәрне чакырдылар: ул сезне керү урынында каршы алыр.</translation>
    </message>
    <message>
        <source>The staff have been called: they will take you to a quiet room.</source>
        <translation>Хезмәткәрне чакырдылар: ул сезне тыныч бүлмәгә алып барыр.</translation>
    </message>
    <message>
        <source>A member of the staff has seen it and is coming to you, to the entrance.</source>
        <translation>Хезмәткәр күрде, сезнең янга, керү урынына килә.</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Help with this screen</source>
        <translation>Экран көйләүләре</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тел</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Гадәти зурлык</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Хәрефләрне зурайту</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Гадәти</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Зуррак</translation>
    </message>
    <message>
        <source>Size of the letters: %1 %</source>
        <translation>Хәрефләр зурлыгы: %1 %</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>How to use this</source>
        <translation>Ничек кулланырга</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Киңәшләр</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Туктату</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Кычкырып уку</translation>
    </message>
    <message>
        <source>Aloud</source>
        <translation>Уку</translation>
    </message>
    <message>
        <source>Into the headphones only</source>
        <translation>Наушникларга гына</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>How to use this screen</source>
        <translation>Экранны ничек кулланырга</translation>
    </message>
    <message>
        <source>Touch what you need with one finger.</source>
        <translation>Үзегезгә кирәгенә бер бармак белән басыгыз.</translation>
    </message>
    <message>
        <source>If not everything fits, touch an arrow at the side.</source>
        <translation>Барысы да күренмәсә, читтәге укка басыгыз.</translation>
    </message>
    <message>
        <source>If you touched the wrong thing, touch “Back”.</source>
        <translation>Ялгыш бассагыз, «Артка» дигәнгә басыгыз.</translation>
    </message>
    <message>
        <source>Take your ticket and wait until its number is on the display.</source>
        <translation>Талон алыгыз һәм таблода номерыгызны көтегез.</translation>
    </message>
    <message>
        <source>I see</source>
        <translation>Аңлашыла</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Тел</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::OpeningTimes</name>
    <message>
        <source>The centre is closed now. It opens today at %1.</source>
        <translation>Үзәк хәзер ябык. Бүген сәгать %1 ачыла.</translation>
    </message>
    <message>
        <source>The centre is closed now. It opens tomorrow at %1.</source>
        <translation>Үзәк хәзер ябык. Иртәгә сәгать %1 ачыла.</translation>
    </message>
    <message>
        <source>The centre is closed now. It opens on %1 at %2.</source>
        <comment>day, time</comment>
        <translation>Үзәк хәзер ябык. Ачылу вакыты: %1, сәгать %2.</translation>
    </message>
    <message>
        <source>The centre is closed now.</source>
        <translation>Үзәк хәзер ябык.</translation>
    </message>
    <message>
        <source>There is a break now, until %1. You can take a ticket already.</source>
        <translation>Хәзер тәнәфес, сәгать %1 кадәр. Талонны хәзер үк алырга мөмкин.</translation>
    </message>
    <message>
        <source>The centre opens at %1. You can take a ticket already.</source>
        <translation>Үзәк сәгать %1 ачыла. Талонны хәзер үк алырга мөмкин.</translation>
    </message>
    <message>
        <source>Tickets are given from %1.</source>
        <translation>Талоннарны сәгать %1 бирә башлыйбыз.</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::HelpSheet</name>
    <message>
        <source>This may help you</source>
        <translation>Сезгә ярдәм итә алалар</translation>
    </message>
    <message>
        <source>Who helps: %1</source>
        <translation>Кем ярдәм итә: %1</translation>
    </message>
    <message>
        <source>Bring along: %1</source>
        <translation>Үзегез белән алыгыз: %1</translation>
    </message>
    <message>
        <source>Other papers will be of use too: %1</source>
        <translation>Башка документлар да кирәк булыр: %1</translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation>Тел. %1</translation>
    </message>
    <message>
        <source>Still to gather: %1</source>
        <translation>Әзерлисе калды: %1</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>Who helps: %1</source>
        <translation>Кем ярдәм итә: %1</translation>
    </message>
    <message>
        <source>Bring along: %1</source>
        <translation>Үзегез белән алыгыз: %1</translation>
    </message>
    <message>
        <source>Other papers will be of use too: %1</source>
        <translation>Башка документлар да кирәк булыр: %1</translation>
    </message>
    <message>
        <source>Not with you yet: %1. You can bring it later</source>
        <translation>Әлегә янда юк: %1. Соңрак китерергә була</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Your answers alone do not tell us which service fits, and that is all right. Take a ticket: a specialist will listen to you and help you choose.</source>
        <translation>Җавапларга карап кына сезгә нинди хезмәт туры килгәне аңлашылмый, моның зыяны юк. Талон алыгыз: белгеч сезне тыңлап, сайларга ярдәм итәр.</translation>
    </message>
    <message>
        <source>Your answers alone do not tell us which service fits, and that is all right. Come when the centre is open: a specialist will listen to you and help you choose.</source>
        <translation>Җавапларыгыздан гына кайсы хезмәт туры килүе күренми, һәм бу куркыныч түгел. Үзәк ачык вакытта килегез: белгеч сезне тыңлар һәм сайларга ярдәм итәр.</translation>
    </message>
</context>
<context>
    <name>ResultWays</name>
    <message>
        <source>Take a ticket</source>
        <translation>Талон алу</translation>
    </message>
    <message>
        <source>Your answers go along: you need not repeat them</source>
        <translation>Белгеч җавапларыгызны күрәчәк, кабатлыйсы юк</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Тәмамлау</translation>
    </message>
</context>
<context>
    <name>ResultExtras</name>
    <message>
        <source>The memo is being printed…</source>
        <translation>Белешмә басыла…</translation>
    </message>
    <message>
        <source>Print the memo once more</source>
        <translation>Тагын бер тапкыр бастыру</translation>
    </message>
    <message>
        <source>Print a memo</source>
        <translation>Белешмәне бастыру</translation>
    </message>
    <message>
        <source>Please take the memo. There is no name and no answer on it</source>
        <translation>Белешмәне алыгыз. Анда исем дә, җаваплар да юк</translation>
    </message>
    <message>
        <source>The printer does not say whether the memo came out. If there is none, photograph the screen, or ask at the window</source>
        <translation>Белешмә чыктымы, билгесез. Чыкмаса, экранны фотога төшерегез яки тәрәзәдән сорагыз</translation>
    </message>
    <message>
        <source>The memo could not be printed. Photograph the screen, or ask at the window</source>
        <translation>Белешмә басылмады. Экранны фотога төшерегез яки тәрәзәдән сорагыз</translation>
    </message>
    <message>
        <source>The terminal cannot print a memo now. You can photograph the screen</source>
        <translation>Хәзер терминал бастырмый. Экранны фотога төшерергә була</translation>
    </message>
    <message>
        <source>Make an appointment</source>
        <translation>Язылу</translation>
    </message>
    <message>
        <source>Your answers are not kept then: you tell the specialist</source>
        <translation>Язылганда җаваплар сакланмый: белгечкә сөйләрсез</translation>
    </message>
    <message>
        <source>Your name goes along. Change it</source>
        <translation>Исем күрсәтелгән. Үзгәртергә</translation>
    </message>
    <message>
        <source>Give your name, if you wish</source>
        <translation>Теләсәгез, исемне күрсәтегез</translation>
    </message>
</context>
<context>
    <name>ScreenReading</name>
    <message>
        <source>button, %1</source>
        <translation>төймә, %1</translation>
    </message>
    <message>
        <source>ticked, %1</source>
        <translation>билгеләнгән, %1</translation>
    </message>
    <message>
        <source>not ticked, %1</source>
        <translation>билгеләнмәгән, %1</translation>
    </message>
    <message>
        <source>chosen, %1</source>
        <translation>сайланган, %1</translation>
    </message>
    <message>
        <source>choice, %1</source>
        <translation>вариант, %1</translation>
    </message>
    <message>
        <source>field to write in, %1</source>
        <translation>җавап кыры, %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Язылган: %1</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::Keypad</name>
    <message>
        <source>%1 of %2, %3</source>
        <comment>3rd of 4, button, name</comment>
        <translation>%2 арасыннан %1, %3</translation>
    </message>
    <message>
        <source>Please write. Escape ends it</source>
        <translation>Языгыз. Тәмамлау: Escape төймәсе</translation>
    </message>
</context>
<context>
    <name>priyom::kiosk::Catalogue</name>
    <message>
        <source>Where else you are helped</source>
        <translation>Тагын кайда ярдәм итәләр</translation>
    </message>
    <message>
        <source>Who needs help?</source>
        <translation>Ярдәм кемгә кирәк?</translation>
    </message>
    <message>
        <source>How old is the child?</source>
        <translation>Балага ничә яшь?</translation>
    </message>
    <message>
        <source>What the centre can do for you</source>
        <translation>Үзәк ничек ярдәм итә ала</translation>
    </message>
    <message>
        <source>Video lessons</source>
        <translation>Видеодәресләр</translation>
    </message>
    <message>
        <source>All ages</source>
        <translation>Бөтен яшьләр</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>Тагын</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>Services by age</source>
        <translation>Яшь буенча хезмәтләр</translation>
    </message>
    <message>
        <source>What the centre can do for you and your family</source>
        <translation>Үзәк сезгә һәм гаиләгезгә ничек ярдәм итә ала</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Учреждениеләр</translation>
    </message>
    <message>
        <source>Addresses, telephones, hours</source>
        <translation>Адреслар, телефоннар, эш вакыты</translation>
    </message>
    <message>
        <source>Video lessons</source>
        <translation>Видеодәресләр</translation>
    </message>
    <message>
        <source>Short films for parents and carers</source>
        <translation>Ата-аналар һәм караучылар өчен кыска фильмнар</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>Electronic application</source>
        <translation>Электрон гариза</translation>
    </message>
    <message>
        <source>Aids on loan, rehabilitation course, day care</source>
        <translation>Прокат, реабилитация курсы, көндезге бүлек</translation>
    </message>
    <message>
        <source>Report somebody in trouble</source>
        <translation>Бәла турында хәбәр итү</translation>
    </message>
    <message>
        <source>A family, a child, an older person</source>
        <translation>Гаилә, бала, өлкән кеше</translation>
    </message>
    <message>
        <source>Your opinion of the centre</source>
        <translation>Үзәк турында фикер</translation>
    </message>
    <message>
        <source>Ten questions, without your name</source>
        <translation>Ун сорау, исемсез</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Back</source>
        <translation>Артка</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>Язылырга</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Талон алырга</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Карарга</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Башыннан</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дәвам</translation>
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
        <translation>Кем ярдәм итә</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Нәрсә алырга</translation>
    </message>
    <message>
        <source>Nothing: just come</source>
        <translation>Бернәрсә дә кирәкми, килегез генә</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>QR code of the address %1</source>
        <translation>%1 адресының QR-коды</translation>
    </message>
    <message>
        <source>To take it along, point the camera of your telephone here</source>
        <translation>Үзегез белән алу өчен телефон камерасын монда юнәлтегез</translation>
    </message>
</context>
<context>
    <name>LessonDetails</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>This lesson cannot be watched at this terminal. You can watch it on your own telephone.</source>
        <translation>Бу терминалда дәресне карап булмый. Аны үз телефоныгызда карарга була.</translation>
    </message>
    <message>
        <source>You hear it in the headphones only: put them on</source>
        <translation>Тавыш колакчыннарда гына: аларны киегез</translation>
    </message>
    <message>
        <source>Without sound, with subtitles</source>
        <translation>Тавышсыз, субтитрлар белән</translation>
    </message>
    <message>
        <source>Without sound</source>
        <translation>Тавышсыз</translation>
    </message>
</context>
<context>
    <name>LessonPlayer</name>
    <message>
        <source>This lesson cannot be shown here.</source>
        <translation>Бу дәресне монда күрсәтеп булмый.</translation>
    </message>
    <message>
        <source>That was the whole lesson.</source>
        <translation>Дәрес тәмам.</translation>
    </message>
</context>
</TS>
