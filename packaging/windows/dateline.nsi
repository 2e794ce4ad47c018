; The installer for Windows: for one user, without an administrator's rights. makensis gets VERSION, BUILT (the folder with the
; program), LICENCES and OUT from packaging/windows/package.
Unicode true
SetCompressor /SOLID lzma
Name "Dateline"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Dateline"
InstallDirRegKey HKCU "Software\Dateline" "InstallDir"
RequestExecutionLevel user
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Dateline"
VIAddVersionKey FileDescription "Installs Dateline"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey LegalCopyright "MIT or Apache-2.0"

!include MUI2.nsh
!include FileFunc.nsh
!define MUI_ICON "..\icons\dateline.ico"
!define MUI_UNICON "..\icons\dateline.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\dateline.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Dateline"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\dateline.exe"

; Does one thing for each ending that Dateline opens but does not own.
!macro EachOffered DO
  !insertmacro ${DO} ".csv"
  !insertmacro ${DO} ".tsv"
  !insertmacro ${DO} ".json"
  !insertmacro ${DO} ".jsonl"
  !insertmacro ${DO} ".xlsx"
  !insertmacro ${DO} ".ods"
  !insertmacro ${DO} ".parquet"
  !insertmacro ${DO} ".kml"
  !insertmacro ${DO} ".kmz"
  !insertmacro ${DO} ".ics"
  !insertmacro ${DO} ".geojson"
!macroend

; Stands in "Open with", and can be chosen as the default in the settings. What opens the ending now stays what it is.
!macro Offer ENDING
  WriteRegNone HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "Dateline.Offered"
  WriteRegStr HKCU "${CLASSES}\Applications\dateline.exe\SupportedTypes" "${ENDING}" ""
  WriteRegStr HKCU "Software\Dateline\Capabilities\FileAssociations" "${ENDING}" "Dateline.Offered"
!macroend

!macro TakeBack ENDING
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "Dateline.Offered"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
!macroend

!macro Kind ID WORDS
  WriteRegStr HKCU "${CLASSES}\${ID}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${ID}" "FriendlyTypeName" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${ID}\DefaultIcon" "" "$INSTDIR\dateline.exe,0"
  WriteRegStr HKCU "${CLASSES}\${ID}\shell\open" "FriendlyAppName" "Dateline"
  WriteRegStr HKCU "${CLASSES}\${ID}\shell\open\command" "" '"$INSTDIR\dateline.exe" "%1"'
!macroend

; Tells the desktop that what opens files has changed.
!macro Tell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; Removes the program's file, which an open window holds.
!macro Free
  again:
  ClearErrors
  Delete "$INSTDIR\dateline.exe"
  IfErrors 0 freed
  MessageBox MB_RETRYCANCEL "Dateline is open. Close its windows, then try again." /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
  freed:
!macroend

Section
  SetOutPath "$INSTDIR"
  !insertmacro Free
  File "${BUILT}/dateline.exe"
  File "/oname=LICENCES.txt" "${LICENCES}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Dateline.lnk" "$INSTDIR\dateline.exe"
  ; "Send to" hands over all files that are marked at once, which become one timeline.
  CreateShortcut "$SENDTO\Dateline.lnk" "$INSTDIR\dateline.exe"

  !insertmacro Kind "Dateline.Events" "Dateline case or events"
  !insertmacro Kind "Dateline.Offered" "File with events"
  WriteRegStr HKCU "${CLASSES}\.dateline" "" "Dateline.Events"
  WriteRegNone HKCU "${CLASSES}\.dateline\OpenWithProgids" "Dateline.Events"
  WriteRegStr HKCU "${CLASSES}\Applications\dateline.exe" "FriendlyAppName" "Dateline"
  WriteRegStr HKCU "${CLASSES}\Applications\dateline.exe\shell\open\command" "" '"$INSTDIR\dateline.exe" "%1"'
  WriteRegStr HKCU "${PATHS}" "" "$INSTDIR\dateline.exe"
  WriteRegStr HKCU "Software\Dateline" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Dateline\Capabilities" "ApplicationName" "Dateline"
  WriteRegStr HKCU "Software\Dateline\Capabilities" "ApplicationDescription" "Events of exported files on a timeline, with who says so"
  WriteRegStr HKCU "Software\Dateline\Capabilities\FileAssociations" ".dateline" "Dateline.Events"
  WriteRegStr HKCU "Software\RegisteredApplications" "Dateline" "Software\Dateline\Capabilities"
  !insertmacro EachOffered Offer

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Dateline"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\dateline.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Dateline developers"
  WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "https://github.com/dateline-app/dateline"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  !insertmacro Tell
SectionEnd

; Settings and what was decided on names and links stay: they are the user's.
Section Uninstall
  !insertmacro Free
  Delete "$INSTDIR\LICENCES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Dateline.lnk"
  Delete "$SENDTO\Dateline.lnk"
  !insertmacro EachOffered TakeBack
  DeleteRegValue HKCU "${CLASSES}\.dateline\OpenWithProgids" "Dateline.Events"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.dateline\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\.dateline" ""
  StrCmp $0 "Dateline.Events" 0 +2
  DeleteRegValue HKCU "${CLASSES}\.dateline" ""
  DeleteRegKey /ifempty HKCU "${CLASSES}\.dateline"
  DeleteRegKey HKCU "${CLASSES}\Dateline.Events"
  DeleteRegKey HKCU "${CLASSES}\Dateline.Offered"
  DeleteRegKey HKCU "${CLASSES}\Applications\dateline.exe"
  DeleteRegKey HKCU "${PATHS}"
  DeleteRegValue HKCU "Software\RegisteredApplications" "Dateline"
  DeleteRegKey HKCU "Software\Dateline"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro Tell
SectionEnd
