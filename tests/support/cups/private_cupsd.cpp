// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cups/private_cupsd.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <vector>

namespace priyom::tests {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr const char* kProgram = "/usr/sbin/cupsd";
constexpr const char* kSystemServerBin = "/usr/lib/cups";
constexpr auto kComesUpWithin = 20s;
constexpr auto kEndsWithin = 10s;
constexpr auto kLookAgain = 5ms;

void writeFile(const fs::path& path, const std::string& text) {
  std::ofstream file(path);
  file << text;
  file.close();
  if (!file) throw std::runtime_error("private cupsd: could not write " + path.string());
}

std::string daemonConfiguration(const fs::path& socket) {
  std::ostringstream out;
  out << "Listen " << socket.string() << "\n"
      << R"(LogLevel debug
LogTimeFormat usecs
MaxLogSize 0
Browsing No
WebInterface No
DefaultShared No
PreserveJobHistory Yes
PreserveJobFiles No
# A ticket may wait for paper for as long as it takes.
MaxJobTime 0
# Jobs are on disk at once, as the sudden end of a kiosk asks for.
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
)";
  return out.str();
}

std::string filesConfiguration(const fs::path& root) {
  std::ostringstream out;
  const auto line = [&](const char* key, const fs::path& value) { out << key << ' ' << value.string() << '\n'; };
  line("ServerRoot", root / "etc");
  line("ServerBin", root / "bin");
  line("CacheDir", root / "cache");
  line("StateDir", root / "state");
  line("RequestRoot", root / "spool");
  line("TempDir", root / "spool" / "tmp");
  line("DocumentRoot", root / "www");
  line("AccessLog", root / "log" / "access_log");
  line("ErrorLog", root / "log" / "error_log");
  line("PageLog", root / "log" / "page_log");
  out << "FileDevice Yes\nSyncOnClose No\nPrintcap\nSetEnv PRIYOM_LOCK_DIR " << (root / "locks").string() << '\n';
  return out.str();
}

std::vector<pid_t> childrenOf(pid_t pid) {
  const auto id = std::to_string(pid);
  std::ifstream file("/proc/" + id + "/task/" + id + "/children");
  std::vector<pid_t> out;
  for (pid_t child = 0; file >> child;) out.push_back(child);
  return out;
}

}  // namespace

bool PrivateCupsd::installed() {
  return ::access(kProgram, X_OK) == 0;
}

PrivateCupsd::PrivateCupsd(const fs::path& directory, const fs::path& backend) {
  fs::create_directories(directory);
  directory_ = fs::canonical(directory);
  layOut(backend);
  start();
}

PrivateCupsd::~PrivateCupsd() {
  stop(SIGTERM);
  std::error_code ignored;
  if (!socketFolder_.empty()) fs::remove_all(socketFolder_, ignored);
}

void PrivateCupsd::layOut(const fs::path& backend) {
  for (const char* folder : {"etc", "bin/backend", "cache", "state", "spool/tmp", "www", "log", "locks"})
    fs::create_directories(directory_ / folder);
  for (const char* part : {"daemon", "filter", "notifier"}) {
    const auto link = directory_ / "bin" / part;
    if (!fs::is_symlink(link)) fs::create_directory_symlink(fs::path(kSystemServerBin) / part, link);
  }
  const auto copy = directory_ / "bin" / "backend" / "priyom-escpos";
  fs::copy_file(backend, copy, fs::copy_options::overwrite_existing);
  // Closed to group and others: where cupsd is root it runs such a backend as root, which may enter every folder; as an
  // ordinary user it runs everything as that user anyway.
  fs::permissions(copy, fs::perms::owner_all);
  for (const char* folder : {"bin", "bin/backend"})
    fs::permissions(directory_ / folder,
                    fs::perms(0755));  // cupsd refuses backends in folders that others can write to
  socket_ = directory_ / "cups.sock";
  if (socket_.string().size() >= sizeof(sockaddr_un::sun_path)) {
    std::string folder = "/tmp/priyom-cups-XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) throw std::runtime_error("private cupsd: could not make " + folder);
    socketFolder_ = folder;
    fs::permissions(socketFolder_, fs::perms(0755));
    socket_ = socketFolder_ / "cups.sock";
  }
  writeFile(directory_ / "etc" / "cupsd.conf", daemonConfiguration(socket_));
  writeFile(directory_ / "etc" / "cups-files.conf", filesConfiguration(directory_));
}

void PrivateCupsd::start() {
  const std::string daemon = directory_ / "etc" / "cupsd.conf";
  const std::string files = directory_ / "etc" / "cups-files.conf";
  const std::array<const char*, 7> line{kProgram, "-f", "-c", daemon.c_str(), "-s", files.c_str(), nullptr};
  std::error_code ignored;
  fs::remove(socket_, ignored);  // of a daemon that was killed
  pid_ = ::fork();
  if (pid_ < 0) throw std::runtime_error("private cupsd: could not fork");
  if (pid_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execv(kProgram, const_cast<char* const*>(line.data()));
    ::_exit(127);
  }
  print::CupsClient client(server(), 1s);
  const auto deadline = std::chrono::steady_clock::now() + kComesUpWithin;
  for (;;) {
    const auto answer = client.queue("is-anybody-there");
    if (answer || answer.error().code != Errc::kUnavailable) return;
    if (::waitpid(pid_, nullptr, WNOHANG) == pid_) {
      pid_ = -1;
      giveUp("ended at once");
    }
    if (std::chrono::steady_clock::now() > deadline) giveUp("does not answer: " + answer.error().text);
    std::this_thread::sleep_for(kLookAgain);
  }
}

void PrivateCupsd::giveUp(const std::string& what) {
  stop(SIGTERM);
  std::ifstream log(errorLog());
  std::vector<std::string> lines;
  for (std::string text; std::getline(log, text);) lines.push_back(text);
  std::string end;
  for (std::size_t i = lines.size() > 20 ? lines.size() - 20 : 0; i < lines.size(); ++i) end += "\n  " + lines[i];
  throw std::runtime_error("private cupsd in " + directory_.string() + " " + what + end);
}

void PrivateCupsd::stop(int signal) {
  if (pid_ <= 0) return;
  ::kill(pid_, signal);
  const auto deadline = std::chrono::steady_clock::now() + kEndsWithin;
  while (::waitpid(pid_, nullptr, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > deadline) ::kill(pid_, SIGKILL);
    std::this_thread::sleep_for(kLookAgain);
  }
  pid_ = -1;
}

void PrivateCupsd::restart(bool abruptly) {
  if (abruptly) {
    // The daemon first: it must not see its backends die.
    const auto backends = childrenOf(pid_);
    ::kill(pid_, SIGSTOP);
    for (const pid_t backend : backends) ::kill(backend, SIGKILL);
  }
  stop(abruptly ? SIGKILL : SIGTERM);
  start();
}

print::CupsClient::Server PrivateCupsd::server() const {
  return {.host = socket_.string(), .port = 0, .user = "priyom"};
}

Result<void> PrivateCupsd::addQueue(const std::string& name, const std::string& deviceUri) {
  return print::CupsClient(server()).addRawQueue(name, deviceUri);
}

}  // namespace priyom::tests
