// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "ctl/subcommands.h"
#include "token/image_file.h"
#include "token/qr_read.h"
#include "token/short_token.h"

namespace priyom::ctl {
namespace {

namespace json = boost::json;

struct Wanted {
  std::string image;
  bool json = false;
};

void print(std::ostream& out, const std::string& text, const token::TokenOutline& token) {
  out << text << '\n'
      << "  format  " << int{token.format} << ", " << token.bytes << " bytes\n"
      << "  centre  " << token.centreHex << '\n'
      << "  key     " << int{token.keyId} << '\n'
      << "  ticket  " << (token.ticket ? token.ticket->hex() : "in a format that this version does not read") << '\n';
}

void printJson(std::ostream& out, const std::string& text, const token::TokenOutline& token) {
  json::object object{{"text", text},
                      {"format", int{token.format}},
                      {"bytes", token.bytes},
                      {"centre", token.centreHex},
                      {"key", int{token.keyId}},
                      {"ticket", nullptr}};
  if (token.ticket) object["ticket"] = token.ticket->hex();
  out << json::serialize(object) << '\n';
}

ExitCode runDecode(const Wanted& wanted, const Streams& streams) {
  const auto image = token::loadGray(wanted.image);
  if (!image) return complain(streams, ExitCode::kFile, image.error().text);
  const auto texts = token::readQr(image->view());
  if (!texts) return complain(streams, ExitCode::kFile, texts.error().text);
  bool found = false;
  for (const auto& text : *texts) {
    const auto token = token::inspect(text);
    if (!token) continue;
    found = true;
    wanted.json ? printJson(streams.out, text, *token) : print(streams.out, text, *token);
  }
  if (found) return ExitCode::kDone;
  return complain(streams, ExitCode::kNo,
                  texts->empty()
                      ? "there is no QR code that can be read in " + wanted.image + "; try a sharper or larger picture"
                      : "the QR code in " + wanted.image + " is not a ticket's token");
}

}  // namespace

void addTokenDecode(CLI::App& parent, Chosen& chosen) {
  auto* const command =
      parent.add_subcommand("decode", "Print what the QR code in a picture (PNG, PNM) carries; nothing is verified");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("image", wanted->image, "The picture")->required();
  command->add_flag("--json", wanted->json, "Print JSON, one line a token");
  command->callback(
      [&chosen, wanted] { chosen = [wanted](const Streams& streams) { return runDecode(*wanted, streams); }; });
}

}  // namespace priyom::ctl
