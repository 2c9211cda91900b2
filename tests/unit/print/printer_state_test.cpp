// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/printer_state.h"

#include <gmock/gmock.h>

namespace priyom::print {
namespace {

struct StatusCase {
  const char* what;
  RealTimeStatus status;
  PrinterState state;
};

TEST(PrinterState, RealTimeBitsNameWhatAPersonMustMend) {
  const StatusCase cases[] = {
      {"all well", {0x12, 0x12, 0x12, 0x12}, PrinterState::kReady},
      {"near end", {0x12, 0x12, 0x12, 0x1E}, PrinterState::kPaperNearEnd},
      {"paper end by the sensor", {0x1A, 0x12, 0x12, 0x7E}, PrinterState::kPaperOut},
      {"paper end as the cause of being offline", {0x1A, 0x32, 0x12, 0x12}, PrinterState::kPaperOut},
      {"open cover hides the paper's end", {0x1A, 0x36, 0x12, 0x7E}, PrinterState::kCoverOpen},
      {"cutter", {0x1A, 0x52, 0x1A, 0x12}, PrinterState::kJam},
      {"error without a name", {0x1A, 0x52, 0x12, 0x12}, PrinterState::kJam},
      {"offline without a cause", {0x1A, 0x12, 0x12, 0x12}, PrinterState::kOffline},
      {"answers the first question only", {0x12, {}, {}, {}}, PrinterState::kReady},
      {"silent", {}, PrinterState::kUnknown},
  };
  for (const auto& c : cases) EXPECT_EQ(stateFromRealTimeStatus(c.status), c.state) << c.what;
}

TEST(PrinterState, EveryStateComesBackFromItsOwnReasonAndName) {
  for (const auto state :
       {PrinterState::kReady, PrinterState::kPaperNearEnd, PrinterState::kUnknown, PrinterState::kOffline,
        PrinterState::kPaperOut, PrinterState::kJam, PrinterState::kCoverOpen, PrinterState::kUnreachable}) {
    EXPECT_EQ(printerStateFromName(printerStateName(state)), state);
    EXPECT_FALSE(printerStateSentence(state).empty());
    std::vector<std::string> reasons;
    for (const auto reason : ippReasons(state)) {
      reasons.emplace_back(reason);
      EXPECT_THAT(ownedIppReasons(), testing::Contains(reason));
    }
    if (!reasons.empty()) {
      EXPECT_EQ(stateFromIppReasons(reasons), state);
    }
  }
  EXPECT_EQ(printerStateFromName("on fire"), std::nullopt);
}

TEST(PrinterState, WorstReasonWinsWhateverItsSuffix) {
  using Reasons = std::vector<std::string>;
  EXPECT_EQ(stateFromIppReasons(Reasons{"none"}), PrinterState::kReady);
  EXPECT_EQ(stateFromIppReasons(Reasons{"media-low-report", "cover-open"}), PrinterState::kCoverOpen);
  EXPECT_EQ(stateFromIppReasons(Reasons{"media-empty-warning", "media-low-warning"}), PrinterState::kPaperOut);
  EXPECT_EQ(stateFromIppReasons(Reasons{"marker-supply-low-warning"}), PrinterState::kReady);
  EXPECT_EQ(stateFromIppReasons(Reasons{"timed-out-warning"}), PrinterState::kUnknown);
}

TEST(PrinterState, NoByteCanBeBothAnAnswerInBandAndAReport) {
  for (int byte = 0; byte < 256; ++byte)
    EXPECT_FALSE(isInBandAnswer(static_cast<std::uint8_t>(byte)) && isRealTimeAnswer(static_cast<std::uint8_t>(byte)));
}

}  // namespace
}  // namespace priyom::print
