// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/device_uri.h"

#include <gmock/gmock.h>

namespace priyom::print {
namespace {

using namespace std::chrono_literals;

TEST(DeviceUri, NetworkPrinterHasHostAndPort) {
  const auto device = parseDeviceUri("priyom-escpos://192.0.2.7:9101");
  ASSERT_TRUE(device);
  EXPECT_EQ(device->host, "192.0.2.7");
  EXPECT_EQ(device->port, 9101);
  EXPECT_EQ(parseDeviceUri("priyom-escpos://printer.local")->port, 9100);
  EXPECT_EQ(parseDeviceUri("priyom-escpos://[::1]:9100/")->host, "::1");
}

TEST(DeviceUri, UsbPrinterIsAFile) {
  const auto device = parseDeviceUri("priyom-escpos:/dev/usb/lp0");
  ASSERT_TRUE(device);
  EXPECT_EQ(device->host, "");
  EXPECT_EQ(device->path, "/dev/usb/lp0");
  EXPECT_EQ(deviceKey(*device), "file-dev-usb-lp0");
}

TEST(DeviceUri, OptionSetsTheWaitForTheAnswer) {
  EXPECT_EQ(parseDeviceUri("priyom-escpos://192.0.2.7:9100/?answer-timeout=3")->answerTimeout, 3000ms);
  EXPECT_EQ(parseDeviceUri("priyom-escpos:/dev/usb/lp0?answer-timeout=3")->answerTimeout, 3000ms);
}

TEST(DeviceUri, WrongOnesAreRefused) {
  for (const char* uri : {"", "socket://192.0.2.7:9100", "priyom-escpos:", "priyom-escpos://", "priyom-escpos:///",
                          "priyom-escpos://h/queue", "priyom-escpos://h:0", "priyom-escpos://h:99999",
                          "priyom-escpos://[::1", "priyom-escpos://u@h", "priyom-escpos://h/?answer-timeout=0",
                          "priyom-escpos://h/?x=1", "priyom-escpos://h/?answer-timeout=2s"})
    EXPECT_FALSE(parseDeviceUri(uri)) << uri;
}

}  // namespace
}  // namespace priyom::print
