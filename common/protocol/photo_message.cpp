// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/photo_message.h"

#include "protocol/pieces.h"

namespace priyom::protocol {
namespace {

namespace json = boost::json;
using pieces::finish;

// Four letters for three bytes.
constexpr std::size_t kLongestText = (kLongestPhoto + 2) / 3 * 4;

}  // namespace

json::object toJson(const AskPhoto& ask) {
  return {{"specialist", ask.specialist.text}};
}
json::object toJson(const Photo& photo) {
  return {{"specialist", photo.specialist.text}, {"media_type", photo.mediaType}, {"data", photo.base64}};
}

Result<AskPhoto> askPhotoFromJson(const json::object& object) {
  Fields fields(object);
  AskPhoto ask{fields.id<StaffId>("specialist")};
  return finish(fields, std::move(ask));
}
Result<Photo> photoFromJson(const json::object& object) {
  Fields fields(object);
  Photo photo;
  photo.specialist = fields.id<StaffId>("specialist");
  photo.mediaType = fields.text("media_type");
  photo.base64 = fields.text("data", kLongestText);
  return finish(fields, std::move(photo));
}

}  // namespace priyom::protocol
