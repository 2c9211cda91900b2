// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub tells, brought to the board screen.
#pragma once

namespace priyom::ui {
class HubSession;
}

namespace priyom::display {

class BoardScreen;

// Subscribes to the board; from now on centre, boards, time and state of the link go to `screen`. Both outlive the feed
// only together: it ends with either of them.
void feedBoard(ui::HubSession& session, BoardScreen& screen);

}  // namespace priyom::display
