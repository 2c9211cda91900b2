// SPDX-License-Identifier: GPL-3.0-or-later
// The answers while they are being given: a Response that also keeps what is not asked now, and is reached by places.
// For the inside of this library.
#pragma once

#include <vector>

#include "domain/result.h"
#include "questionnaire/answering.h"
#include "questionnaire/model.h"
#include "questionnaire/response.h"

namespace priyom::questionnaire {

// Makes what a place needs in the draft, from the outermost item to its own, and returns that. For a repeating group
// its own repetition is numbers[number of repeating ancestors], 0 if not said. Null where the place names a repetition
// or an answer that is not there.
ResponseItem* openPlace(const Questionnaire& questionnaire, Response& draft, std::size_t item,
                        const std::vector<std::size_t>& numbers);

// The list that holds the repetitions of a group (among other items). Null like above.
std::vector<ResponseItem>* openAround(const Questionnaire& questionnaire, Response& draft, std::size_t item,
                                      const std::vector<std::size_t>& numbers);

// How many of an item's ancestors repeat: as many numbers does its place have.
std::size_t repeatingAncestors(const Questionnaire& questionnaire, std::size_t item);

// Gives a question new answers. What was answered below an old answer goes with the new one of the same value, else (if
// one alone is replaced, or all are taken away) waits for the next.
void replaceAnswers(ResponseItem& question, std::vector<Answer> answers);

// --- placement.cpp ---
// A response laid into the questionnaire's own form: `items` as the questionnaire would have made them, and the answers
// that it has no place for. A question that stands elsewhere now takes its answers along where its new place is the
// only one it has.
struct Placement {
  std::vector<ResponseItem> items;
  std::vector<Misfit> misfits;
};
Placement placed(const Questionnaire& questionnaire, const Response& response);

// What is enabled and answered, as a response's items.
std::vector<ResponseItem> enabledAnswers(const Questionnaire& questionnaire, const Occurrences& occurrences);

}  // namespace priyom::questionnaire
