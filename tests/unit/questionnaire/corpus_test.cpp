// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files. tests/corpus/valid/questionnaire: each can be offered. tests/corpus/invalid/questionnaire: each must not
// be, for the reason in its name: "refused-malformed.json" is not read at all, "cycle@b.json" has the error "cycle" on
// item b
// ("cycle.json": on the questionnaire or an item without linkId); what follows a "+" tells files apart. The
// questionnaires that others wrote are in fhir_corpus_test.cpp.
#include "questionnaire/report.h"
#include "support.h"

namespace priyom::questionnaire {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> jsonFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

const fs::path kCorpus = fs::path(PRIYOM_SOURCE_DIR) / "tests/corpus";

TEST(Corpus, EveryValidQuestionnaireCanBeOffered) {
  const auto files = jsonFiles(kCorpus / "valid/questionnaire");
  ASSERT_FALSE(files.empty());
  for (const fs::path& file : files) {
    const auto report = check(readFile(file));
    ASSERT_TRUE(report) << file;
    EXPECT_TRUE(report->offerable) << file << "\n" << testing::PrintToString(report->lines);
  }
}

TEST(Corpus, EveryInvalidQuestionnaireIsKeptFromVisitorsForTheReasonInItsName) {
  const auto files = jsonFiles(kCorpus / "invalid/questionnaire");
  ASSERT_FALSE(files.empty());
  for (const fs::path& file : files) {
    const std::string name = file.stem().string();
    const std::string reason = name.substr(0, name.find('+'));
    const auto q = readQuestionnaire(readFile(file));
    if (reason.starts_with("refused-")) {
      ASSERT_FALSE(q) << file;
      EXPECT_EQ("refused-" + std::string(errcName(q.error().code)), reason) << file;
      continue;
    }
    ASSERT_TRUE(q) << file << ": " << q.error().text;
    EXPECT_FALSE(q->isOfferable()) << file;
    const std::size_t at = reason.find('@');
    const std::string expected = (at == std::string::npos ? "" : reason.substr(at + 1)) + " " + reason.substr(0, at);
    EXPECT_THAT(errorsOf(*q), testing::Contains(expected)) << file;
  }
}

}  // namespace
}  // namespace priyom::questionnaire
