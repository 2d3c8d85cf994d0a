// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/sandbox.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <vector>

namespace chancery::inspector {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t machine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t machine = 0;
#endif

// Reading needs open; writing by name, links and the like it does not. Opening for writing stays possible for the
// C library's sake, and is bounded by the file size limit.
constexpr std::array forbidden{
    SYS_socket,       SYS_socketpair, SYS_connect,      SYS_bind,        SYS_listen,    SYS_accept4,   SYS_sendto,
    SYS_sendmsg,      SYS_execve,     SYS_execveat,     SYS_ptrace,      SYS_process_vm_readv,         SYS_process_vm_writev,
    SYS_kill,         SYS_tkill,      SYS_unlinkat,     SYS_renameat2,   SYS_linkat,    SYS_symlinkat, SYS_mkdirat,
    SYS_fchmodat,     SYS_fchownat,   SYS_truncate,     SYS_mount,       SYS_umount2,   SYS_chroot,    SYS_unshare,
    SYS_setns,        SYS_bpf,        SYS_perf_event_open,               SYS_keyctl,    SYS_add_key,   SYS_request_key,
    SYS_init_module,  SYS_finit_module, SYS_kexec_load, SYS_io_uring_setup, SYS_memfd_create,
#if defined(__x86_64__)
    SYS_unlink,       SYS_rename,     SYS_renameat,     SYS_link,        SYS_symlink,   SYS_mkdir,     SYS_rmdir,
    SYS_chmod,        SYS_chown,      SYS_fork,         SYS_vfork,       SYS_accept,    SYS_creat,
#endif
};

sock_filter load(std::size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, std::uint32_t(offset));
}

std::vector<sock_filter> filter()
{
    constexpr auto deny = std::uint32_t(SECCOMP_RET_ERRNO) | (EPERM & SECCOMP_RET_DATA);
    constexpr std::uint32_t foreignCalls = 0x40000000; // the x32 numbering would slip past the list
    std::vector<sock_filter> steps{
        load(offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        load(offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, foreignCalls, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, deny),
    };
    for (const long call : forbidden) {
        steps.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, std::uint32_t(call), 0, 1));
        steps.push_back(BPF_STMT(BPF_RET | BPF_K, deny));
    }
    steps.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return steps;
}

} // namespace

bool closeSandbox()
{
    if (machine == 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    std::vector<sock_filter> steps = filter();
    const sock_fprog program{static_cast<unsigned short>(steps.size()), steps.data()};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

} // namespace chancery::inspector
