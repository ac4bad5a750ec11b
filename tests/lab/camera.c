/* A USB camera for one process: LD_PRELOAD this, with CAMERA_FOLDER naming a folder that holds `state` (one word: ok,
 * busy, gone, hang, still or slow) and JPEG files `WIDTHxHEIGHT-N.jpg`. Every path that ends in /video9 is this
 * camera. It speaks the kernel's own <linux/videodev2.h>, so that OpenCV's V4L2 code and ours meet a real layout. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
enum { BUFFERS = 4, LENGTH = 1 << 20, MAX_FD = 4096, PICTURES = 8 };

static const struct { unsigned wide, high; } sizes[] = {{1280, 720}, {640, 360}};
static unsigned wide = 640, high = 360, format = V4L2_PIX_FMT_YUYV, fps = 30;
static int exposure_auto = 3, exposure = 250, priority = 1;
static char ours[MAX_FD], streaming[MAX_FD];
static int queue[BUFFERS], queued, number;

static int is(const char *word) {
  char path[512], state[16] = "ok";
  snprintf(path, sizeof path, "%s/state", getenv("CAMERA_FOLDER"));
  int file = REAL(open)(path, O_RDONLY);
  if (file >= 0) {
    ssize_t length = read(file, state, sizeof state - 1);
    state[length < 0 ? 0 : length] = 0;
    close(file);
  }
  return !strcmp(state, word);
}

static int opened(const char *path) {
  const char *end = strrchr(path, '/');
  if (!getenv("CAMERA_FOLDER") || !end || strcmp(end, "/video9")) return -2;
  if (is("gone")) return errno = ENOENT, -1;
  int fd = memfd_create("camera", MFD_CLOEXEC);
  if (fd >= MAX_FD || ftruncate(fd, BUFFERS * LENGTH)) return errno = EMFILE, -1;
  ours[fd] = 1;
  return fd;
}

#define OPEN(name)                                   \
  int name(const char *path, int flags, ...) {       \
    va_list rest;                                    \
    va_start(rest, flags);                           \
    int fd = opened(path), mode = va_arg(rest, int); \
    va_end(rest);                                    \
    return fd != -2 ? fd : REAL(name)(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (fd >= 0 && fd < MAX_FD) ours[fd] = streaming[fd] = 0;
  return REAL(close)(fd);
}

static void rest_for(long long nanoseconds) {
  struct timespec time = {nanoseconds / 1000000000, nanoseconds % 1000000000};
  nanosleep(&time, NULL);
}

int select(int count, fd_set *in, fd_set *out, fd_set *error, struct timeval *time) {
  for (int fd = 0; in && fd < count; fd++)
    if (ours[fd] && FD_ISSET(fd, in) && is("hang")) {
      rest_for(time->tv_sec * 1000000000LL + time->tv_usec * 1000LL);
      return 0;
    }
  return REAL(select)(count, in, out, error, time);
}

static int refuse(int why) { return errno = why, -1; }

static void fill(struct v4l2_pix_format *pix, unsigned across, unsigned down, unsigned letters) {
  *pix = (struct v4l2_pix_format){.width = across, .height = down, .pixelformat = letters, .field = V4L2_FIELD_NONE,
                                  .sizeimage = LENGTH};
}

static int set_format(struct v4l2_pix_format *pix, int try) {
  unsigned best = pix->width >= 960 ? 0 : 1, letters = pix->pixelformat;
  if (letters != V4L2_PIX_FMT_MJPEG) letters = V4L2_PIX_FMT_YUYV;
  fill(pix, sizes[best].wide, sizes[best].high, letters);
  if (!try) wide = pix->width, high = pix->height, format = letters;
  return 0;
}

static int give(int fd, struct v4l2_buffer *buffer) {
  char path[512];
  if (!queued || is("hang")) return refuse(EAGAIN);
  rest_for(is("slow") ? 400000000 : 1000000000 / fps);
  if (is("gone")) return refuse(ENODEV);
  number += !is("still");
  snprintf(path, sizeof path, "%s/%ux%u-%d.jpg", getenv("CAMERA_FOLDER"), wide, high, number % PICTURES);
  int file = REAL(open)(path, O_RDONLY);
  if (file < 0) return refuse(EIO);
  char *room = malloc(LENGTH);
  ssize_t length = read(file, room, LENGTH);
  close(file);
  buffer->index = (unsigned)queue[0];
  memmove(queue, queue + 1, --queued * sizeof *queue);
  buffer->bytesused = length > 0 && pwrite(fd, room, (size_t)length, buffer->index * LENGTH) == length ? (unsigned)length : 0;
  buffer->length = LENGTH;
  buffer->sequence = (unsigned)number;
  free(room);
  return 0;
}

static int control(struct v4l2_control *asked, int set) {
  int *value = asked->id == V4L2_CID_EXPOSURE_AUTO ? &exposure_auto
               : asked->id == V4L2_CID_EXPOSURE_ABSOLUTE ? &exposure
               : asked->id == V4L2_CID_EXPOSURE_AUTO_PRIORITY ? &priority : NULL;
  if (!value) return refuse(EINVAL);
  if (set) *value = asked->value;
  asked->value = *value;
  return 0;
}

static int listed(unsigned long request, void *data) {
  struct v4l2_fmtdesc *kind = data;
  struct v4l2_frmsizeenum *size = data;
  struct v4l2_frmivalenum *interval = data;
  if (kind->index > (request == VIDIOC_ENUM_FRAMEINTERVALS ? 0 : 1)) return refuse(EINVAL);
  if (request == VIDIOC_ENUM_FMT) kind->pixelformat = kind->index ? V4L2_PIX_FMT_YUYV : V4L2_PIX_FMT_MJPEG;
  if (request == VIDIOC_ENUM_FRAMESIZES) {
    size->type = V4L2_FRMSIZE_TYPE_DISCRETE;
    size->discrete.width = sizes[size->index].wide;
    size->discrete.height = sizes[size->index].high;
  }
  if (request == VIDIOC_ENUM_FRAMEINTERVALS) {
    interval->type = V4L2_FRMIVAL_TYPE_DISCRETE;
    interval->discrete = (struct v4l2_fract){1, interval->pixel_format == V4L2_PIX_FMT_MJPEG ? 30 : 10};
  }
  return 0;
}

static int answer(int fd, unsigned long request, void *data) {
  struct v4l2_capability *capability = data;
  struct v4l2_format *asked = data;
  struct v4l2_streamparm *parameters = data;
  struct v4l2_requestbuffers *buffers = data;
  struct v4l2_buffer *buffer = data;
  if (is("gone")) return refuse(ENODEV);
  if (is("busy") && (request == VIDIOC_S_FMT || request == VIDIOC_REQBUFS)) return refuse(EBUSY);
  switch (request) {
    case VIDIOC_QUERYCAP:
      *capability = (struct v4l2_capability){.driver = "uvcvideo", .card = "Counter Cam", .bus_info = "usb-0000:00:14.0-1"};
      capability->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
      capability->capabilities = capability->device_caps | V4L2_CAP_DEVICE_CAPS;
      return 0;
    case VIDIOC_ENUM_FMT: case VIDIOC_ENUM_FRAMESIZES: case VIDIOC_ENUM_FRAMEINTERVALS:
      return listed(request, data);
    case VIDIOC_G_FMT:
      fill(&asked->fmt.pix, wide, high, format);
      return 0;
    case VIDIOC_S_FMT: case VIDIOC_TRY_FMT:
      for (int other = 0; other < MAX_FD; other++)
        if (request == VIDIOC_S_FMT && streaming[other]) return refuse(EBUSY);
      return set_format(&asked->fmt.pix, request == VIDIOC_TRY_FMT);
    case VIDIOC_S_PARM:
      if (parameters->parm.capture.timeperframe.numerator)
        fps = parameters->parm.capture.timeperframe.denominator / parameters->parm.capture.timeperframe.numerator;
      fps = fps > 30 || !fps ? 30 : fps; /* fall through */
    case VIDIOC_G_PARM:
      parameters->parm.capture.capability = V4L2_CAP_TIMEPERFRAME;
      parameters->parm.capture.timeperframe = (struct v4l2_fract){1, fps};
      return 0;
    case VIDIOC_REQBUFS:
      buffers->count = buffers->count > BUFFERS ? BUFFERS : buffers->count;
      queued = 0;
      return 0;
    case VIDIOC_QUERYBUF:
      buffer->length = LENGTH;
      buffer->m.offset = buffer->index * LENGTH;
      return 0;
    case VIDIOC_QBUF: return queued < BUFFERS ? queue[queued++] = (int)buffer->index, 0 : refuse(EINVAL);
    case VIDIOC_DQBUF: return give(fd, buffer);
    case VIDIOC_STREAMON: return streaming[fd] = 1, 0;
    case VIDIOC_STREAMOFF: return streaming[fd] = 0, queued = 0, 0;
    case VIDIOC_G_CTRL: return control(data, 0);
    case VIDIOC_S_CTRL: return control(data, 1);
  }
  return refuse(ENOTTY);
}

int ioctl(int fd, unsigned long request, ...) {
  va_list rest;
  va_start(rest, request);
  void *data = va_arg(rest, void *);
  va_end(rest);
  request &= 0xFFFFFFFF;
  return fd >= 0 && fd < MAX_FD && ours[fd] ? answer(fd, request, data) : REAL(ioctl)(fd, request, data);
}
