// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a pack: what was written, and in grey what is printed where nothing was.
import QtQuick
import Priyom.Ui
import Priyom.Desk

LabelledField {
    id: entry

    required property Papers papers
    required property string paper  // the field's name

    function show() {
        put(papers.text(paper));
        field.placeholderText = papers.printed(paper);
    }

    name: "paper-" + paper
    maximumLength: 500
    onWritten: text => papers.write(paper, text)
    Component.onCompleted: show()

    Connections {
        target: entry.papers
        function onFilled() {
            entry.show();
        }
    }
}
