// SPDX-License-Identifier: GPL-3.0-or-later
// The message by which a terminal gets the photo of a specialist. As messages.h.
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "domain/ids.h"
#include "domain/result.h"

namespace priyom::protocol {

namespace method {
inline constexpr std::string_view kPhoto = "photo.get";
}  // namespace method

// A photo is not longer than this (bytes of the file), so that it fits into one message.
inline constexpr std::size_t kLongestPhoto = 40 * 1024;

// photo.get (kiosk, desk)
struct AskPhoto {
  StaffId specialist;
};
struct Photo {
  StaffId specialist;
  std::string mediaType;  // "image/png", "image/jpeg"
  std::string base64;     // RFC 4648, with padding
};

boost::json::object toJson(const AskPhoto& ask);
boost::json::object toJson(const Photo& photo);

Result<AskPhoto> askPhotoFromJson(const boost::json::object& object);
// kMalformed too: longer than kLongestPhoto.
Result<Photo> photoFromJson(const boost::json::object& object);

}  // namespace priyom::protocol
