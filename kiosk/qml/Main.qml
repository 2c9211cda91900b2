// SPDX-License-Identifier: GPL-3.0-or-later
// The window: one page at a time, the on-screen keyboard below it, and the question to somebody who may have gone.
import QtQuick
import QtQuick.Window
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Priyom.Ui
import Priyom.Kiosk

Window {
    id: window

    required property Visit visit
    required property HubSession session
    required property ReadingAids aids
    required property ReadAloud aloud
    required property Keypad keypad
    readonly property int step: visit.step
    readonly property string keyboardLocale: Language.code === "ru" ? "ru_RU" : Language.code === "tt" ? "tt_RU" : "en_US"
    // What the foot has opened over the page, which stays as it is below.
    property Component sheet: null

    // Grows with each question: the keyboard begins each with the visitor's own letters, or with figures where those are
    // wanted, whatever the one before was left with.
    property int fields: 0
    readonly property string asked: visit.question.linkId

    onStepChanged: sheet = null
    onAskedChanged: {
        ++fields;
        begin.restart();
    }

    objectName: "kioskWindow"
    color: Theme.paper
    title: "Priyom"
    width: 1080
    height: 1920

    Component.onCompleted: {
        VirtualKeyboardSettings.styleName = "priyom";
        // No dictionary that guesses, and none that learns what visitors write.
        VirtualKeyboardSettings.defaultInputMethodDisabled = true;
    }

    // Once the field has told which keys it needs.
    Timer {
        id: begin

        interval: 0
        onTriggered: keyboard.keyboard.symbolMode = keyboard.keyboard.preferNumbers
    }
    Binding {
        target: KeyboardShape
        property: "windowWidth"
        value: window.width
    }
    Binding {
        target: KeyboardShape
        property: "windowHeight"
        value: window.height
    }
    Binding {
        target: VirtualKeyboardSettings
        property: "locale"
        value: window.keyboardLocale
    }
    Binding {
        target: VirtualKeyboardSettings
        property: "activeLocales"
        // Named in another order, the list is a new one to the keyboard, which then goes back to the locale above.
        value: window.fields % 2 === 0 ? [Language.code === "tt" ? "tt_RU" : "ru_RU", "en_US"] : ["en_US", Language.code === "tt" ? "tt_RU" : "ru_RU"]
    }
    Binding {
        target: KeyboardShape
        property: "locale"
        value: InputContext.locale
    }
    Binding {
        target: KeyboardShape
        property: "address"
        value: (InputContext.inputMethodHints & (Qt.ImhEmailCharactersOnly | Qt.ImhUrlCharactersOnly)) !== 0
    }

    Loader {
        id: page

        width: parent.width
        height: keyboard.active ? keyboard.y : foot.y
        enabled: !overlay.visible
        visible: window.sheet === null
        sourceComponent: {
            switch (window.visit.step) {
            case Visit.ChoosingLine:
                return linesPage;
            case Visit.Turn:
                return turnPage;
            case Visit.Right:
                return rightPage;
            case Visit.Intro:
                return introPage;
            case Visit.Asking:
                return questionPage;
            case Visit.Review:
                return reviewPage;
            case Visit.Result:
                return resultPage;
            case Visit.Issuing:
                return issuingPage;
            case Visit.Ticket:
                return ticketPage;
            case Visit.Booking:
                return bookingPage;
            case Visit.Urgent:
                return urgentPage;
            case Visit.More:
                return morePage;
            case Visit.Catalogue:
                return cataloguePage;
            case Visit.CheckIn:
                return checkInPage;
            case Visit.Consent:
                return consentPage;
            case Visit.Sent:
                return sentPage;
            default:
                return startPage;
            }
        }
    }
    Loader {
        width: parent.width
        height: foot.y
        enabled: !overlay.visible
        sourceComponent: window.sheet
    }
    FootBar {
        id: foot

        y: window.height - height
        width: parent.width
        height: implicitHeight
        visible: !keyboard.active
        enabled: !overlay.visible
        aids: window.aids
        aloud: window.aloud
        visit: window.visit
        onLanguageAsked: window.sheet = languagePage
        onHelpAsked: window.sheet = helpPage
    }
    Connections {
        target: window.aids

        function onForgotten() {
            window.sheet = null;
        }
    }
    // qmllint disable unqualified
    Component {
        id: languagePage

        LanguagePage {
            aids: window.aids
            onClosed: window.sheet = null
        }
    }
    Component {
        id: helpPage

        HelpPage {
            onClosed: window.sheet = null
        }
    }
    Component {
        id: startPage

        StartPage {
            visit: window.visit
            session: window.session
        }
    }
    Component {
        id: linesPage

        LinesPage {
            visit: window.visit
        }
    }
    Component {
        id: turnPage

        TurnPage {
            visit: window.visit
        }
    }
    Component {
        id: rightPage

        RightPage {
            visit: window.visit
        }
    }
    Component {
        id: introPage

        IntroPage {
            visit: window.visit
        }
    }
    Component {
        id: questionPage

        QuestionPage {
            visit: window.visit
            question: window.visit.question
            typing: keyboard.active
        }
    }
    Component {
        id: reviewPage

        ReviewPage {
            visit: window.visit
        }
    }
    Component {
        id: resultPage

        ResultPage {
            visit: window.visit
            help: window.visit.help
        }
    }
    Component {
        id: issuingPage

        IssuingPage {
            visit: window.visit
        }
    }
    Component {
        id: ticketPage

        TicketPage {
            visit: window.visit
            ticket: window.visit.ticket
        }
    }
    Component {
        id: bookingPage

        BookingPage {
            visit: window.visit
            appointment: window.visit.appointment
        }
    }
    Component {
        id: urgentPage

        UrgentPage {
            visit: window.visit
            staffCall: window.visit.staffCall
        }
    }
    Component {
        id: morePage

        MorePage {
            visit: window.visit
        }
    }
    Component {
        id: cataloguePage

        CataloguePage {
            visit: window.visit
        }
    }
    Component {
        id: checkInPage

        CheckInPage {
            visit: window.visit
            entry: window.visit.entry
        }
    }
    Component {
        id: consentPage

        ConsentPage {
            visit: window.visit
            session: window.session
        }
    }
    Component {
        id: sentPage

        SentPage {
            visit: window.visit
        }
    }
    // qmllint enable unqualified
    // The on-screen keyboard remembers the text around the cursor until another field has the focus: an empty one, then.
    TextInput {
        id: blank

        width: 1
        height: 1
        opacity: 0
        activeFocusOnPress: false
        Accessible.ignored: true
    }
    Connections {
        target: window.visit

        function onStepChanged() {
            if (window.visit.step !== Visit.Start)
                return;
            KeyboardShape.typewriter = false;
            blank.forceActiveFocus();
            blank.focus = false;
        }
    }
    InputPanel {
        id: keyboard

        objectName: "keyboard"
        visible: active
        width: window.width
        y: window.height - height
    }
    IdleOverlay {
        id: overlay

        anchors.fill: parent
        visible: window.visit.idle.asking
        visit: window.visit
        idle: window.visit.idle
    }
    FocusRing {
        keypad: window.keypad
    }
}
