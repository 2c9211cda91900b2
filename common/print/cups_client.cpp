// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/cups_client.h"

#include <cups/cups.h>

#include <algorithm>
#include <array>
#include <thread>
#include <utility>

namespace priyom::print {
namespace {

constexpr std::chrono::milliseconds kAskAgain{25};

struct IppDelete {
  void operator()(ipp_t* message) const { ippDelete(message); }
};
using Ipp = std::unique_ptr<ipp_t, IppDelete>;

struct HttpClose {
  void operator()(http_t* http) const { httpClose(http); }
};

// No server of ours wants a password; libcups must not ask for one on the terminal.
const char* noPassword(const char*, http_t*, const char*, const char*, void*) {
  return nullptr;
}

int giveUp(http_t*, void*) {
  return 0;
}

std::string textOf(ipp_t* answer, const char* name) {
  auto* attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
  const char* text = attribute != nullptr ? ippGetString(attribute, 0, nullptr) : nullptr;
  return text != nullptr ? text : "";
}

int numberOf(ipp_t* answer, const char* name, int otherwise) {
  auto* attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
  return attribute != nullptr ? ippGetInteger(attribute, 0) : otherwise;
}

std::vector<std::string> textsOf(ipp_t* answer, const char* name) {
  std::vector<std::string> out;
  auto* attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
  for (int i = 0; attribute != nullptr && i < ippGetCount(attribute); ++i)
    if (const char* text = ippGetString(attribute, i, nullptr)) out.emplace_back(text);
  return out;
}

std::string queueUri(const std::string& queue) {
  std::array<char, 1024> uri{};
  httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), uri.size(), "ipp", nullptr, "localhost", 0, "/printers/%s",
                   queue.c_str());
  return uri.data();
}

JobState jobStateFrom(int ippState, bool counted) {
  switch (ippState) {
    case IPP_JSTATE_PENDING:
    case IPP_JSTATE_HELD:
      return JobState::kPending;
    case IPP_JSTATE_PROCESSING:
    case IPP_JSTATE_STOPPED:
      return JobState::kProcessing;
    case IPP_JSTATE_COMPLETED:
      return counted ? JobState::kPrinted : JobState::kUnknown;
    default:
      return JobState::kFailed;
  }
}

}  // namespace

std::string_view jobStateName(JobState state) {
  switch (state) {
    case JobState::kPending:
      return "pending";
    case JobState::kProcessing:
      return "processing";
    case JobState::kPrinted:
      return "printed";
    case JobState::kUnknown:
      return "unknown";
    case JobState::kFailed:
      return "failed";
  }
  return "unknown";
}

// The HTTP connection, kept open between calls, and the shape that all requests share.
class CupsClient::Connection {
 public:
  struct Job {
    std::string name;
    const char* format;
    int copies;
  };

  Connection(Server server, std::chrono::milliseconds timeout) : server_(std::move(server)), timeout_(timeout) {
    if (server_.user.empty()) server_.user = cupsUser();
  }

  Ipp request(ipp_op_t operation) const {
    Ipp message(ippNewRequest(operation));
    return message;
  }
  Ipp queueRequest(ipp_op_t operation, const std::string& queue) const {
    Ipp message = request(operation);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, queueUri(queue).c_str());
    addUser(message.get());
    return message;
  }
  Ipp jobRequest(ipp_op_t operation, JobId id) const {
    Ipp message = request(operation);
    const auto uri = "ipp://localhost/jobs/" + std::to_string(static_cast<int>(id));
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "job-uri", nullptr, uri.c_str());
    addUser(message.get());
    return message;
  }

  Result<JobId> print(const std::string& queue, std::span<const std::uint8_t> bytes, const Job& job) {
    if (bytes.empty()) return fail(Errc::kMalformed, "A print job must not be empty");
    auto message = queueRequest(IPP_OP_PRINT_JOB, queue);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, job.name.c_str());
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, job.format);
    if (job.copies > 1) ippAddInteger(message.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", job.copies);
    auto answer = ask(message, "/printers/" + queue, bytes);
    if (!answer) return answer.error();
    const int id = numberOf(answer->get(), "job-id", 0);
    if (id <= 0) return fail(Errc::kFailed, "CUPS took the job and gave it no number");
    return JobId{id};
  }

  // Sends the request, and the document if there is one, and returns the server's answer. A request without a document
  // is sent once more when the kept connection turns out to be dead; one with a document never is.
  Result<Ipp> ask(const Ipp& message, const std::string& resource, std::span<const std::uint8_t> document = {}) {
    if (!document.empty()) http_.reset();
    auto answer = askOnce(message, resource, document);
    if (!answer && answer.error().code == Errc::kUnavailable && document.empty() && wasKept_)
      answer = askOnce(message, resource, document);
    return answer;
  }

 private:
  void addUser(ipp_t* message) const {
    ippAddString(message, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, server_.user.c_str());
  }

  Result<void> connect() {
    wasKept_ = http_ != nullptr;
    if (http_) return {};
    cupsSetPasswordCB2(noPassword, nullptr);  // per thread in libcups
    http_.reset(httpConnect2(server_.host.c_str(), server_.port, nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED, 1,
                             static_cast<int>(timeout_.count()), nullptr));
    if (!http_) return fail(Errc::kUnavailable, "Could not connect to CUPS at " + server_.host);
    httpSetTimeout(http_.get(), std::chrono::duration<double>(timeout_).count(), giveUp, nullptr);
    return {};
  }

  Result<Ipp> askOnce(const Ipp& message, const std::string& resource, std::span<const std::uint8_t> document) {
    if (auto connected = connect(); !connected) return connected.error();
    const std::size_t length = ippLength(message.get()) + document.size();
    ippSetState(message.get(), IPP_STATE_IDLE);
    auto status = cupsSendRequest(http_.get(), message.get(), resource.c_str(), length);
    if (status == HTTP_STATUS_CONTINUE && !document.empty())
      status = cupsWriteRequestData(http_.get(), reinterpret_cast<const char*>(document.data()), document.size());
    // Whatever was said so far, CUPS's own answer is the better one.
    Ipp answer(status == HTTP_STATUS_ERROR ? nullptr : cupsGetResponse(http_.get(), resource.c_str()));
    if (!answer) {
      const std::string reason = cupsLastErrorString();
      http_.reset();
      return fail(Errc::kUnavailable, "CUPS did not answer: " + reason);
    }
    return judge(std::move(answer));
  }

  static Result<Ipp> judge(Ipp answer) {
    const auto status = ippGetStatusCode(answer.get());
    if (status <= IPP_STATUS_OK_EVENTS_COMPLETE) return answer;
    std::string text = textOf(answer.get(), "status-message");
    if (text.empty()) text = ippErrorString(status);
    text = "CUPS refused: " + text;
    switch (status) {
      case IPP_STATUS_ERROR_NOT_FOUND:
        return fail(Errc::kNotFound, text);
      case IPP_STATUS_ERROR_NOT_POSSIBLE:
        return fail(Errc::kConflict, text);
      case IPP_STATUS_ERROR_FORBIDDEN:
      case IPP_STATUS_ERROR_NOT_AUTHENTICATED:
      case IPP_STATUS_ERROR_NOT_AUTHORIZED:
        return fail(Errc::kNotAllowed, text);
      case IPP_STATUS_ERROR_SERVICE_UNAVAILABLE:
      case IPP_STATUS_ERROR_TEMPORARY:
      case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS:
      case IPP_STATUS_ERROR_BUSY:
        return fail(Errc::kUnavailable, text);
      default:
        return fail(Errc::kFailed, text);
    }
  }

  Server server_;
  std::chrono::milliseconds timeout_;
  std::unique_ptr<http_t, HttpClose> http_;
  bool wasKept_ = false;
};

CupsClient::CupsClient(Server server, std::chrono::milliseconds timeout)
    : connection_(std::make_unique<Connection>(std::move(server), timeout)) {}
CupsClient::~CupsClient() = default;

Result<JobId> CupsClient::submit(const std::string& queue, std::span<const std::uint8_t> bytes,
                                 const std::string& jobName) {
  return connection_->print(queue, bytes, {jobName, CUPS_FORMAT_RAW, 1});
}

Result<JobId> CupsClient::submitPdf(const std::string& queue, std::span<const std::uint8_t> bytes,
                                    const std::string& jobName, int copies) {
  return connection_->print(queue, bytes, {jobName, CUPS_FORMAT_PDF, copies});
}

Result<std::optional<JobId>> CupsClient::findJob(const std::string& queue, const std::string& jobName) {
  static constexpr std::array kWanted{"job-id", "job-name"};
  auto message = connection_->queueRequest(IPP_OP_GET_JOBS, queue);
  ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "all");
  ippAddStrings(message.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", kWanted.size(), nullptr,
                kWanted.data());
  auto answer = connection_->ask(message, "/printers/" + queue);
  if (!answer) return answer.error();
  std::optional<JobId> newest;
  int id = 0;
  bool named = false;
  const auto endOfJob = [&] {
    if (named && id > 0 && (!newest || static_cast<int>(*newest) < id)) newest = JobId{id};
    id = 0;
    named = false;
  };
  // Jobs are told apart by the nameless attribute between their groups; the order inside a group is the server's.
  for (auto* a = ippFirstAttribute(answer->get()); a != nullptr; a = ippNextAttribute(answer->get())) {
    const char* name = ippGetName(a);
    if (name == nullptr) {
      endOfJob();
    } else if (std::string_view(name) == "job-id") {
      id = ippGetInteger(a, 0);
    } else if (std::string_view(name) == "job-name") {
      named = jobName == ippGetString(a, 0, nullptr);
    }
  }
  endOfJob();
  return newest;
}

Result<JobStatus> CupsClient::job(JobId id) {
  static constexpr std::array kWanted{"job-state", "job-impressions-completed", "job-printer-state-message",
                                      "job-printer-state-reasons"};
  auto message = connection_->jobRequest(IPP_OP_GET_JOB_ATTRIBUTES, id);
  ippAddStrings(message.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", kWanted.size(), nullptr,
                kWanted.data());
  auto answer = connection_->ask(message, "/");
  if (!answer) return answer.error();
  JobStatus status;
  const bool counted = numberOf(answer->get(), "job-impressions-completed", 0) > 0;
  status.state = jobStateFrom(numberOf(answer->get(), "job-state", IPP_JSTATE_PENDING), counted);
  status.message = textOf(answer->get(), "job-printer-state-message");
  status.printer = stateFromIppReasons(textsOf(answer->get(), "job-printer-state-reasons"));
  return status;
}

Result<JobStatus> CupsClient::waitForJob(JobId id, std::chrono::milliseconds within) {
  const auto deadline = std::chrono::steady_clock::now() + within;
  for (;;) {
    auto status = job(id);
    if (!status || jobIsOver(status->state) || std::chrono::steady_clock::now() >= deadline) return status;
    std::this_thread::sleep_for(kAskAgain);
  }
}

Result<void> CupsClient::cancel(JobId id) {
  auto answer = connection_->ask(connection_->jobRequest(IPP_OP_CANCEL_JOB, id), "/jobs/");
  if (!answer) return answer.error();
  return {};
}

Result<QueueStatus> CupsClient::queue(const std::string& name) {
  static constexpr std::array kWanted{"printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
                                      "queued-job-count", "device-uri"};
  auto message = connection_->queueRequest(IPP_OP_GET_PRINTER_ATTRIBUTES, name);
  ippAddStrings(message.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", kWanted.size(), nullptr,
                kWanted.data());
  auto answer = connection_->ask(message, "/printers/" + name);
  if (!answer) return answer.error();
  QueueStatus status;
  status.reasons = textsOf(answer->get(), "printer-state-reasons");
  status.printer = stateFromIppReasons(status.reasons);
  status.stopped = numberOf(answer->get(), "printer-state", IPP_PSTATE_IDLE) == IPP_PSTATE_STOPPED;
  auto* accepting = ippFindAttribute(answer->get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
  status.accepting = accepting == nullptr || ippGetBoolean(accepting, 0) != 0;
  status.jobs = numberOf(answer->get(), "queued-job-count", 0);
  const auto uris = textsOf(answer->get(), "device-uri");
  if (!uris.empty()) status.deviceUri = uris.front();
  return status;
}

Result<void> CupsClient::addRawQueue(const std::string& name, const std::string& deviceUri) {
  auto message = connection_->queueRequest(IPP_OP_CUPS_ADD_MODIFY_PRINTER, name);
  auto* m = message.get();
  ippAddString(m, IPP_TAG_PRINTER, IPP_TAG_URI, "device-uri", nullptr, deviceUri.c_str());
  ippAddInteger(m, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", IPP_PSTATE_IDLE);
  ippAddBoolean(m, IPP_TAG_PRINTER, "printer-is-accepting-jobs", 1);
  ippAddBoolean(m, IPP_TAG_PRINTER, "printer-is-shared", 0);
  // Should the backend be killed, the job goes on from its record (backend/sent_record.h): it is reported, not
  // repeated.
  ippAddString(m, IPP_TAG_PRINTER, IPP_TAG_NAME, "printer-error-policy", nullptr, "retry-current-job");
  auto answer = connection_->ask(message, "/admin/");
  if (!answer) return answer.error();
  return {};
}

}  // namespace priyom::print
