@echo off
rem Sagui's command line for Windows: builds what is missing or older than its sources, then runs it.
setlocal
set "SAGUI_HOME=%~dp0"
set "SAGUI_JAR=%SAGUI_HOME%generator\target\sagui.jar"

if /i "%~1"=="test" (
  node "%SAGUI_HOME%scripts\test.mjs" %2 %3 %4 %5 %6 %7 %8 %9
  exit /b
)

node "%SAGUI_HOME%scripts\is-stale.mjs"
if errorlevel 1 (
  echo Building Sagui ^(about a minute the first time^) ... 1>&2
  pushd "%SAGUI_HOME%"
  call mvn -q -B -DskipTests package 1>&2
  if errorlevel 1 ( popd & exit /b 1 )
  popd
)

set "SAGUI_TIER=1"
if "%~1 %~2"=="model train" set "SAGUI_TIER=4"
java -XX:+UseSerialGC -XX:TieredStopAtLevel=%SAGUI_TIER% -jar "%SAGUI_JAR%" %*
exit /b
