// SPDX-License-Identifier: GPL-3.0-or-later
// A pack of documents («пакет документов»): a folder with pack.json and one template per document. assets/form-packs/
// README.md describes the files.
//
// Reading touches the disk; the rest is pure. A Pack does not change.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "form_packs/form_template.h"

namespace priyom::form_packs {

struct PackDocument {
  std::string id;       // of the pack: "consent"
  std::string title;    // «Согласие на обработку персональных данных»
  std::string purpose;  // of the consent that it is; empty: it is none
  int copies = 1;
  FormTemplate form;
};

struct Pack {
  std::string id;       // the folder's name: "urgent-services"
  std::string title;    // «Срочные услуги»
  std::string version;  // of its texts
  // Ids of the questionnaire's rules. Answers that lead to one of them suggest this pack.
  std::vector<std::string> services;
  std::vector<std::string> markers;
  bool forOther = false;  // made for those who act for another: a child's representative
  std::vector<PackDocument> documents;

  const PackDocument* document(std::string_view wanted) const;
  // Whether one of these services or markers asks for it.
  bool fits(const std::vector<std::string>& wantedServices, const std::vector<std::string>& wantedMarkers) const;
  // Of all its documents, each once, in the order of allFields().
  std::vector<std::string> fields() const;
};

// A file of the pack and what is wrong with it, as one line for a person: «consent.html:12: there is no field …».
using PackFaults = std::vector<std::string>;

struct PackReading {
  Pack pack;  // usable only where `faults` is empty
  PackFaults faults;
};
PackReading readPack(const std::filesystem::path& folder);

// The usable packs of a folder of packs, by title, and every fault of the others with the pack's name before it.
struct PackShelf {
  std::vector<Pack> packs;
  std::string style;  // the folder's style.css, which all documents share: the CSS subset of Qt's rich text
  PackFaults faults;

  const Pack* pack(std::string_view id) const;
  // The first whose services or markers the answers lead to; null: none.
  const Pack* suggested(const std::vector<std::string>& services, const std::vector<std::string>& markers) const;
};
PackShelf readPacks(const std::filesystem::path& folder);

}  // namespace priyom::form_packs
