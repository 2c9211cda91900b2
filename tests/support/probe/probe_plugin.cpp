// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGenericPlugin>
#include <QGuiApplication>

#include "probe.h"

class ProbePlugin : public QGenericPlugin {
  Q_OBJECT
  Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "probe.json")

 public:
  QObject* create(const QString& key, const QString& /*specification*/) override {
    const auto socket = qEnvironmentVariable("PRIYOM_PROBE");
    if (key != QStringLiteral("priyom_probe") || socket.isEmpty()) return nullptr;
    return new priyom::tests::Probe(socket, qApp);
  }
};

#include "probe_plugin.moc"
