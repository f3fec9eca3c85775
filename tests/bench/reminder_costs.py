# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reminder service costs: memory against a bare program of the same
libraries, wakeups while nothing is due, and the time until it is ready."""

import os
import re
import shutil
import statistics
import subprocess
import time

import dbus

NAME = 'io.github.crampdiary.CrampDiary.Reminders'
BUS_CONFIG = '''<busconfig><type>session</type><keep_umask/><listen>unix:dir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>'''

N_STARTS = 9
SETTLE_SECONDS = 18
# Five minutes after its start the service looks once whether the diary needs a
# backup. An idle hour comes after that.
LOOK_SECONDS = 320
N_READINGS = 3


def read_pss(pid):
    with open(f'/proc/{pid}/smaps_rollup', encoding='ascii') as file:
        return next(int(line.split()[1]) for line in file if line.startswith('Pss:'))


def count_wakeups(pid):
    """How often any thread of it was put to sleep, so had been awake."""
    total = 0
    for task in os.listdir(f'/proc/{pid}/task'):
        with open(f'/proc/{pid}/task/{task}/status', encoding='ascii') as file:
            total += next(int(line.split()[1]) for line in file if line.startswith('voluntary_ctxt'))
    return total


def start_bus(folder):
    config = os.path.join(folder, 'bus.conf')
    with open(config, 'w', encoding='utf-8') as file:
        file.write(BUS_CONFIG.format(folder=folder))
    daemon = subprocess.Popen(['dbus-daemon', '--config-file', config, '--print-address', '--nofork'],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return daemon, daemon.stdout.readline().strip()


def start_service(program, environment, bus):
    started = time.monotonic()
    service = subprocess.Popen([program], env=environment)
    while not bus.name_has_owner(NAME):
        time.sleep(0.001)
    return service, (time.monotonic() - started) * 1000


def stop(process, bus=None):
    process.kill()
    process.wait()
    while bus and bus.name_has_owner(NAME):
        time.sleep(0.001)


def watch(process, seconds, settle=SETTLE_SECONDS):
    """The memory and the wakeups of an idle program, which is then stopped.
    GLib lets go of a thread that ran at the start only after a while."""
    time.sleep(settle)
    before = count_wakeups(process.pid)
    time.sleep(seconds)
    result = read_pss(process.pid), count_wakeups(process.pid) - before
    stop(process)
    return result


def copy_libraries(program, folder):
    """Libraries that no other program uses, or the PSS would tell what else
    happens to run. The C library is what every program uses."""
    target = os.path.join(folder, 'libraries')
    os.mkdir(target)
    answer = subprocess.run(['ldd', program], check=True, capture_output=True, text=True)
    for path in re.findall(r' => (/\S+/lib(?!c\.|m\.)\S+)', answer.stdout):
        shutil.copy(path, target)
    return target


def measure(folder, seconds, program, fill, bare):
    """The service is @program, @fill puts answers into a diary, @bare is the
    yardstick; the wakeups are those of so many seconds."""
    folder = str(folder)
    daemon, address = start_bus(folder)
    environment = dict(os.environ, DBUS_SESSION_BUS_ADDRESS=address, GIO_USE_VFS='local', LC_ALL='C.UTF-8',
                       DBUS_SYSTEM_BUS_ADDRESS='unix:path=/nonexistent', XDG_DATA_HOME=folder,
                       XDG_CONFIG_HOME=folder, XDG_CACHE_HOME=folder)
    bus = dbus.bus.BusConnection(address)
    diary = os.path.join(folder, 'cramp-diary', 'diary.db')
    # Due half a day from now, so that nothing comes while it is watched.
    bedtime = time.strftime('%H:%M', time.localtime(time.time() + 12 * 3600))
    for arguments in (['bedtime', bedtime], ['on', 'soak'], ['on', 'stretch'], ['on', 'warmth']):
        subprocess.run([fill, diary, *arguments], env=environment, check=True)

    ready = []
    for _ in range(N_STARTS):
        service, milliseconds = start_service(program, environment, bus)
        ready.append(milliseconds)
        stop(service, bus)

    # One after the other: side by side each would halve what the other costs.
    own = dict(environment, LD_LIBRARY_PATH=copy_libraries(program, folder))
    bare_command = [bare, os.path.join(folder, 'bare.db')]
    bare_pss = [watch(subprocess.Popen(bare_command, env=own), 0)[0] for _ in range(N_READINGS)]
    pss = [watch(start_service(program, own, bus)[0], 0)[0] for _ in range(N_READINGS)]
    _, wakeups = watch(start_service(program, environment, bus)[0], seconds, LOOK_SECONDS)
    stop(daemon)
    return {'ready': statistics.median(ready), 'wakeups': wakeups,
            'pss': statistics.median(pss), 'bare_pss': statistics.median(bare_pss)}

