@echo off
rem Mortal: builds on first use and after a source change, then runs. MORTAL_JVM holds further Java flags.
setlocal EnableExtensions
set "MORTAL_ROOT=%~dp0."

rem A JDK 25.0.3 or later 25 with the vector module. (Before 25.0.3: JDK-8377811.)
set "JDK="
if defined JAVA_HOME call :suits "%JAVA_HOME%"
for %%J in (java.exe) do if not defined JDK if not "%%~$PATH:J"=="" call :suits "%%~dp$PATH:J.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :suits "%%~D"
if not defined JDK (
  echo mortal: found no JDK 25 of version 25.0.3 or later; install one ^(adoptium.net^) and let JAVA_HOME name it 1>&2
  exit /b 2
)

rem Sources and poms newer than the last build; Windows has no find -newer, PowerShell does it.
set "JAR=%MORTAL_ROOT%\app\target\lean\mortal.jar"
set "STAMP=%MORTAL_ROOT%\app\target\lean\built"
set "STALE=first use"
if exist "%STAMP%" if exist "%JAR%" (
  set "STALE="
  for /f "delims=" %%S in ('powershell -NoProfile -Command "$t=(Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $r=$env:MORTAL_ROOT; Get-Item $r\pom.xml,$r\*\pom.xml,$r\*\src\main | ForEach-Object { $_; if ($_.PSIsContainer) { Get-ChildItem -LiteralPath $_.FullName -Recurse } } | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1 | ForEach-Object { 'stale' }"') do set "STALE=its sources changed"
)
if defined STALE call :build || exit /b 1

rem Java's own line about incubator modules stays visible here: cmd cannot hand Java another error stream.
"%JDK%\bin\java.exe" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -XX:+UseParallelGC %MORTAL_JVM% -cp "%JAR%" mortal.experiments.cli.Main %*
exit /b %ERRORLEVEL%

:suits
if defined JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 1
findstr /r /c:"^JAVA_VERSION=.25\." "%~1\release" >nul 2>&1 || exit /b 1
findstr /r /c:"^JAVA_VERSION=.25\.0\.[0-2][^0-9]" "%~1\release" >nul 2>&1 && exit /b 1
findstr /c:"jdk.incubator.vector" "%~1\release" >nul 2>&1 || exit /b 1
set "JDK=%~f1"
exit /b 0

:build
echo Building Mortal (%STALE%)... 1>&2
where mvn >nul 2>&1 || (
  echo mortal: found no mvn; install Maven 3.8.1 or later ^(maven.apache.org^) and put it on the PATH 1>&2
  exit /b 1
)
if not exist "%MORTAL_ROOT%\app\target\lean" mkdir "%MORTAL_ROOT%\app\target\lean"
type nul > "%STAMP%.new"
call mvn -q -B -ntp -Dstyle.color=never -f "%MORTAL_ROOT%\pom.xml" -Dlean -DskipTests -Dmaven.test.skip package 1>&2 || (
  echo mortal: the build failed, see above 1>&2
  exit /b 1
)
move /y "%STAMP%.new" "%STAMP%" >nul
exit /b 0
