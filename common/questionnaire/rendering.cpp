// SPDX-License-Identifier: GPL-3.0-or-later
// What a questionnaire may ask of whoever draws it and the kiosk does not do: the one list of it. Whoever teaches the
// kiosk one of these takes it out here.
#include <algorithm>
#include <array>

#include "questionnaire/reader.h"

namespace priyom::questionnaire {
namespace {

using std::string_view;

struct Control {
  string_view code;     // of questionnaire-itemControl
  string_view instead;  // how the kiosk draws it; empty where it draws what is asked
};

constexpr string_view kOptionsListed = "all options are listed, each a button";
constexpr string_view kTyped = "the value is typed";
constexpr string_view kOneByOne = "its questions come one by one";
constexpr string_view kAboveTheQuestion = "its text stands above the question";

constexpr std::array kControls = {
    Control{"radio-button", {}},
    Control{"check-box", {}},
    Control{"text-box", {}},
    Control{"drop-down", kOptionsListed},
    Control{"autocomplete", kOptionsListed},
    Control{"lookup", kOptionsListed},
    Control{"slider", kTyped},
    Control{"spinner", kTyped},
    Control{"list", kOneByOne},
    Control{"table", kOneByOne},
    Control{"htable", kOneByOne},
    Control{"gtable", kOneByOne},
    Control{"atable", kOneByOne},
    Control{"header", kOneByOne},
    Control{"footer", kOneByOne},
    Control{"inline", kAboveTheQuestion},
    Control{"prompt", kAboveTheQuestion},
    Control{"unit", kAboveTheQuestion},
    Control{"lower", kAboveTheQuestion},
    Control{"upper", kAboveTheQuestion},
    Control{"flyover", kAboveTheQuestion},
    Control{"help", kAboveTheQuestion},
};

}  // namespace

void warnOfRendering(Reading& r, const Item& item) {
  if (item.control.empty()) return;
  const auto known = std::find_if(kControls.begin(), kControls.end(),
                                  [&](const Control& control) { return control.code == item.control; });
  if (known != kControls.end() && known->instead.empty()) return;
  r.warn(item.linkId, IssueCode::kDrawnOtherwise,
         "the kiosk has no \"" + item.control + "\"" +
             (known == kControls.end() ? std::string() : ": " + std::string(known->instead)));
}

}  // namespace priyom::questionnaire
