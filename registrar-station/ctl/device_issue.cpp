// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "ctl/subcommands.h"
#include "link/certificate_authority.h"

namespace priyom::ctl {
namespace {

struct Wanted {
  std::string state;
  std::string device;
  std::string role;
  std::string out;
  bool replace = false;
};

ExitCode runDeviceIssue(const Wanted& wanted, const Streams& streams) {
  const auto device = makeId<DeviceId>(wanted.device);
  if (!device) return complain(streams, ExitCode::kMistake, "--device: " + device.error().text);
  const auto role = protocol::roleFromName(wanted.role);
  if (!role) return complain(streams, ExitCode::kMistake, "--role: " + role.error().text);
  if (!wanted.replace && std::filesystem::exists(std::filesystem::path(wanted.out) / "device.crt"))
    return complain(streams, ExitCode::kMistake,
                    wanted.out + " holds a device's certificate already; --replace renews it");
  const auto folder = std::filesystem::path(wanted.state) / "identity";
  const auto certificate = readFile((folder / "ca.crt").string());
  if (!certificate || !std::filesystem::exists(folder / "ca.key"))
    return complain(streams, ExitCode::kFile,
                    "there is no CA in " + folder.string() + "; start the hub once with this --state, it makes one");
  const auto facts = link::certificateFacts(*certificate);
  if (!facts) return complain(streams, ExitCode::kFile, (folder / "ca.crt").string() + ": " + facts.error().text);
  const auto authority = link::CertificateAuthority::openOrCreate(folder, CentreId{facts->organisation});
  if (!authority) return complain(streams, ExitCode::kFile, authority.error().text);
  const auto identity = authority->issueDevice(*device, *role);
  if (!identity) return complain(streams, ExitCode::kFile, identity.error().text);
  if (const auto saved = link::saveIdentity(wanted.out, *identity); !saved)
    return complain(streams, ExitCode::kFile, saved.error().text);
  streams.out << wanted.role << " '" << wanted.device << "' of centre '" << facts->organisation << "': " << wanted.out
              << "/{device.crt,device.key,ca.crt}, valid for " << link::CertificateAuthority::kLeafValidity.count()
              << " days\n";
  return ExitCode::kDone;
}

}  // namespace

void addDeviceIssue(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand("issue", "Make a device's certificate, on the hub's machine");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--state", wanted->state, "The hub's state folder")->required();
  command->add_option("--device", wanted->device, "The device's id: kiosk-1")->required();
  command->add_option("--role", wanted->role, "kiosk, desk, display or control")->required();
  command->add_option("--out", wanted->out, "Folder to write device.crt, device.key and ca.crt to")->required();
  command->add_flag("--replace", wanted->replace, "Write over the certificate that is in --out");
  command->callback(
      [&chosen, wanted] { chosen = [wanted](const Streams& streams) { return runDeviceIssue(*wanted, streams); }; });
}

}  // namespace priyom::ctl
