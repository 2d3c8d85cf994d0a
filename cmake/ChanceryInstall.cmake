# SPDX-License-Identifier: GPL-3.0-or-later
# Where things go on a system. The packages are built from this by the issue on releasing.
include(GNUInstallDirs)
foreach(program chancery chanceryctl)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
if(TARGET chancery-inspector)
    install(TARGETS chancery-inspector RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/chancery)
endif()
install(FILES ${CMAKE_SOURCE_DIR}/packaging/man/chancery.1 ${CMAKE_SOURCE_DIR}/packaging/man/chanceryctl.1
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/completion/chanceryctl
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
