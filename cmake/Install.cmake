# SPDX-License-Identifier: GPL-3.0-or-later
# Where things go on a centre's machine; systemd/README.md goes on from there.
include(GNUInstallDirs)
install(TARGETS priyom-hub RUNTIME)
install(TARGETS priyomctl RUNTIME COMPONENT shell)
install(PROGRAMS $<TARGET_FILE:priyom-escpos> DESTINATION lib/cups/backend PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
if(PRIYOM_QT)
  install(TARGETS priyom-kiosk priyom-desk priyom-display RUNTIME)
endif()
# All that programs read, so that a new folder is not forgotten; pictures are the README's, translations are compiled in.
install(DIRECTORY assets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/priyom/assets COMPONENT assets
  PATTERN pictures EXCLUDE PATTERN translations EXCLUDE)
install(DIRECTORY systemd/ DESTINATION lib/systemd/system FILES_MATCHING PATTERN "*.service")
install(FILES systemd/sysusers.conf DESTINATION lib/sysusers.d RENAME priyom.conf)
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
