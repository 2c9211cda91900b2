// SPDX-License-Identifier: GPL-3.0-or-later
// One person answering one questionnaire: what the kiosk's pages and the desk's form stand on. It holds the answers
// given so far, knows which questions are asked now, and produces the response. It draws nothing, keeps no clock and no
// file.
//
// An answer to a question that is no longer asked is remembered, so that it is back when the question is; it is never
// part of the response, the score, the flags or the issues. Not thread-safe; cheap enough to be called in the GUI
// thread (re-evaluation of 500 items well under a millisecond).
//
//   Answering answering(std::make_shared<const Questionnaire>(std::move(read)));
//   for (const Question& q : answering.questions()) …        // pages, in order
//   answering.toggle(q.place, optionIndex);                   // a touch
//   answering.responseJson(ResponseStatus::kCompleted, now);  // to the hub
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"
#include "questionnaire/enablement.h"
#include "questionnaire/issue.h"
#include "questionnaire/model.h"
#include "questionnaire/response.h"

namespace priyom::questionnaire {

// Where an answer belongs. The linkId is enough unless something around it repeats: then a number (from 0) for each
// repeating ancestor, outermost first — the repetition of a repeating group, the answer of a repeating question.
// Missing numbers are 0.
struct Place {
  std::string linkId;
  std::vector<std::size_t> numbers;

  Place() = default;
  Place(std::string id, std::vector<std::size_t> n = {}) : linkId(std::move(id)), numbers(std::move(n)) {}
  Place(const char* id) : linkId(id) {}
  friend bool operator==(const Place&, const Place&) = default;
};

// A question that is asked now.
struct Question {
  Place place;
  std::size_t item = kNone;        // index into Questionnaire::items: text, type, options…
  std::size_t section = 0;         // index into sections()
  std::size_t occurrence = kNone;  // for Answering's own use
  // Display items that stand right before it (or that open its group), as indexes: instructions to show above it.
  std::vector<std::size_t> notes;
};

// A top-level group with at least one question asked now; questions outside any group make a section without an item.
struct Section {
  std::size_t item = kNone;  // the group, kNone for questions outside groups
  std::size_t first = 0;     // its questions are questions()[first, first + count)
  std::size_t count = 0;
  std::size_t answered = 0;
};

// An answer of a response that does not fit the questionnaire as it is now: it was given to another version of it, or
// made by another program. For people to read.
struct Misfit {
  enum class Reason {
    kNoSuchQuestion,  // its question was taken out
    kOtherPlace,      // its question stands elsewhere, where more than one place could be meant or is taken
    kOtherType,       // its question wants an answer of another type, or cannot be answered
    kNotAnOption,     // it is not among the options any more
    kOneTooMany,      // its question or group does not repeat any more
    kUnreadable,      // it is no value that can be used
    kNotAsked,        // it fits, but with the other answers its question is not asked
  };
  std::string linkId;
  std::string text;  // the question as the response says it, else as the questionnaire does; may be empty
  Answer value;
  Reason reason = Reason::kNoSuchQuestion;
};

class Answering {
 public:
  // Starts with the initial values of the questionnaire. The questionnaire need not be offerable (the desk may look at
  // one that is not): whether to offer it is the caller's decision.
  explicit Answering(std::shared_ptr<const Questionnaire> questionnaire);
  ~Answering();
  Answering(const Answering&) = delete;
  Answering& operator=(const Answering&) = delete;
  Answering(Answering&&) noexcept = default;
  Answering& operator=(Answering&&) noexcept = default;

  const Questionnaire& questionnaire() const { return *questionnaire_; }
  const Item& item(std::size_t index) const { return questionnaire_->items[index]; }

  // --- What is asked -------------------------------------------------------------------------------------------
  // Enabled and visible questions in document order. References stay good until the next change that returns true for
  // questionsChanged.
  const std::vector<Question>& questions() const { return questions_; }
  const std::vector<Section>& sections() const { return sections_; }
  // Index into questions(); kNone where the place is not asked now.
  std::size_t indexOf(const Place& place) const;
  // Goes up by one with every change.
  std::uint64_t revision() const { return revision_; }

  // --- Changes ------------------------------------------------------------------------------------------------
  struct Change {
    // The list of questions is another one (a model resets or diffs); false: only answers changed.
    bool questionsChanged = false;
  };
  // Replaces the answers of a question; none clears it, and an empty text is none. kNotFound: no such question or
  // repetition. kNotAllowed: read only. kMalformed: an answer of a wrong type, or several where the question does not
  // repeat. Content that is merely not valid (too long, out of range) is kept and shows in issues(). kTooLarge: over
  // kMaxOccurrences with all that is asked below the answers.
  Result<Change> setAnswers(const Place& place, std::vector<Answer> answers);
  // A touch on an option. A single choice: selects it, or clears it if it was selected. Several: an exclusive option
  // clears the others and any other clears the exclusive ones; the answers stay in the order of the options.
  Result<Change> toggle(const Place& place, std::size_t option);
  // Forgets the answers of one question ("skip").
  Result<Change> clear(const Place& place);
  // Repetitions of a repeating group; there is always at least one. The place names the group, its last number counts
  // for removing. kConflict: maxOccurs reached, or the last one would go.
  Result<Change> addRepetition(const Place& group);
  Result<Change> removeRepetition(const Place& group);
  struct Restored {
    Change change;
    std::vector<Misfit> misfits;
  };
  // Takes over a response (a draft, or what came from a kiosk), also one to another version: what still fits is kept
  // and replaces all answers, the rest is handed back. kConflict where the response names another questionnaire.
  Result<Restored> restore(const Response& response);
  // Forgets everything and overwrites what was typed; the initial values stand again.
  void reset();

  // --- Answers ------------------------------------------------------------------------------------------------
  // Also those of a question that is not asked now. Empty where unanswered or unknown.
  std::vector<Answer> answers(const Place& place) const;
  bool isAnswered(const Place& place) const { return !answers(place).empty(); }
  bool isSelected(const Place& place, std::size_t option) const;
  bool isEnabled(const Place& place) const;
  std::size_t repetitions(const Place& group) const;

  // --- Results -------------------------------------------------------------------------------------------------
  // What is wrong or still missing among the questions asked now.
  Issues issues() const;
  // Of one question: what to say beside it. Empty where it is not asked.
  Issues issues(const Place& place) const;
  // Nothing wrong, nothing required missing.
  bool isComplete() const { return !hasErrors(issues()); }
  std::optional<double> score() const;
  // linkIds of questions where an option with the quiet flag is chosen. For the desks only.
  std::vector<std::string> flagged() const;

  // Enabled and answered items only, nested as FHIR wants. authored: RFC 3339 or empty.
  Response response(ResponseStatus status, std::string authored) const;
  std::string responseJson(ResponseStatus status, std::string authored) const;

 private:
  Change recompute();
  bool rebuildQuestions();
  void applyInitial(std::size_t from, std::size_t end, const std::vector<std::size_t>& numbers);
  std::size_t occurrenceOf(const Place& place) const;
  bool hasRoomFor(std::size_t times, std::size_t index) const;
  Place placeOf(std::size_t occurrence) const;

  std::shared_ptr<const Questionnaire> questionnaire_;
  Response draft_;  // everything given, disabled questions included
  Occurrences occurrences_;
  std::vector<Question> questions_;
  std::vector<Section> sections_;
  std::uint64_t revision_ = 0;
};

}  // namespace priyom::questionnaire
