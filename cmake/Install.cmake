# SPDX-License-Identifier: GPL-3.0-or-later
# Where things go on a centre's machine; systemd/README.md goes on from there.
include(GNUInstallDirs)
install(TARGETS priyom-hub priyomctl RUNTIME)
install(PROGRAMS $<TARGET_FILE:priyom-escpos> DESTINATION lib/cups/backend PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
if(PRIYOM_QT)
  install(TARGETS priyom-kiosk priyom-desk priyom-display RUNTIME)
endif()
install(DIRECTORY assets/questionnaires assets/centre assets/catalogue assets/calendars assets/form-packs DESTINATION ${CMAKE_INSTALL_DATADIR}/priyom/assets)
install(DIRECTORY systemd/ DESTINATION lib/systemd/system FILES_MATCHING PATTERN "*.service")
install(FILES systemd/sysusers.conf DESTINATION lib/sysusers.d RENAME priyom.conf)
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
