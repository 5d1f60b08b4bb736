@echo off
rem Starts Kubi on Windows; builds it first when its sources have changed. On other systems: ./kubi
setlocal
set "KUBI=%~dp0"
set "KUBI=%KUBI:~0,-1%"
set "VERB=%~1"
if "%VERB%"=="" set "VERB=gui"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo kubi: Java 17 or newer is needed, and no java was found. 1>&2
  exit /b 1
)

if "%VERB%"=="test" goto test
if "%VERB%"=="format" goto format

rem Up to date: no source is newer than the stamp, and there are as many as at the last build.
set "STAMP=%KUBI%\target\launcher\built"
powershell -NoProfile -Command ^
  "$root = $env:KUBI; $s = @(Get-ChildItem -Recurse -File \"$root\pom.xml\", \"$root\*\pom.xml\", \"$root\*\src\main\");" ^
  "if (-not (Test-Path $env:STAMP) -or -not (Test-Path \"$root\app\target\classpath.txt\")) { exit 1 };" ^
  "if ((Get-Content $env:STAMP) -ne $s.Count) { exit 1 };" ^
  "$t = (Get-Item $env:STAMP).LastWriteTime; if ($s | Where-Object { $_.LastWriteTime -gt $t }) { exit 1 }; exit 0"
if not errorlevel 1 goto built

where mvn >nul 2>nul
if errorlevel 1 (
  echo kubi: Maven 3.8 or newer is needed, and no mvn was found. 1>&2
  exit /b 1
)
echo Building Kubi (first time: a few minutes) ... 1>&2
if not exist "%KUBI%\target\launcher" mkdir "%KUBI%\target\launcher"
rem The stamp's time is that of the start: later edits count as new.
powershell -NoProfile -Command ^
  "$root = $env:KUBI; $s = @(Get-ChildItem -Recurse -File \"$root\pom.xml\", \"$root\*\pom.xml\", \"$root\*\src\main\");" ^
  "Set-Content \"$root\target\launcher\building\" $s.Count"
pushd "%KUBI%"
call mvn -B -ntp -DskipTests process-classes >"%KUBI%\target\build.log" 2>&1
set "RC=%ERRORLEVEL%"
popd
if not "%RC%"=="0" (
  echo The build failed: 1>&2
  findstr /b /c:"[ERROR]" "%KUBI%\target\build.log" 1>&2
  echo All of it: %KUBI%\target\build.log 1>&2
  exit /b 1
)
move /y "%KUBI%\target\launcher\building" "%STAMP%" >nul

:built
if "%VERB%"=="build" exit /b 0
set "HEADLESS=-Djava.awt.headless=true -XX:+UseParallelGC"
if "%VERB%"=="gui" set "HEADLESS="
if "%VERB%"=="generate" set "HEADLESS=%HEADLESS% -Xmn300m"
if not defined ORT_DISABLE_TELEMETRY set "ORT_DISABLE_TELEMETRY=1"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"

rem The class path is longer than a command line may be: it goes through a file.
powershell -NoProfile -Command ^
  "$root = $env:KUBI; $own = 'pose-core','render3d','dataset-gen','core-nn','app' | ForEach-Object { \"$root\$_\target\classes\" };" ^
  "$all = ($own -join ';') + ';' + (Get-Content \"$root\app\target\classpath.txt\" -Raw).Trim();" ^
  "Set-Content -Encoding Ascii \"$root\target\launcher\java.args\" ('-cp \"' + $all.Replace('\', '\\') + '\"')"

set ARGS=%*
if "%~1"=="" set "ARGS=gui"
"%JAVA%" -Xmx4g %HEADLESS% --enable-native-access=ALL-UNNAMED "-Dkubi.home=%KUBI%" ^
  -Dorg.eclipse.deeplearning4j.helpers.disable=false -Dorg.bytedeco.javacpp.maxbytes=6G ^
  -Dorg.bytedeco.javacpp.maxphysicalbytes=16G -Dorg.slf4j.simpleLogger.defaultLogLevel=warn ^
  %KUBI_JAVA_OPTS% "@%KUBI%\target\launcher\java.args" org.kubi.app.Main %ARGS%
exit /b %ERRORLEVEL%

:test
pushd "%KUBI%"
call mvn -B -ntp verify
set "RC=%ERRORLEVEL%"
popd
exit /b %RC%

:format
pushd "%KUBI%"
call mvn -B -ntp -q -N spotless:apply
set "RC=%ERRORLEVEL%"
popd
exit /b %RC%
